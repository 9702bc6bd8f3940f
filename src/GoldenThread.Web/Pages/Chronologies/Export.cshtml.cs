using GoldenThread.Documents.Exports;
using GoldenThread.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Chronologies;

/// <summary>The chronology that is asked for as a file; with codes only where no name can be left in it. The history shows who downloaded it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Downloaded the chronology")]
internal sealed class ExportModel(FindReviews reviews, TakeChronologyOut export, Acting acting) : PageModel, ISayWhatIsRead
{
    [BindProperty(SupportsGet = true, Name = "Asked")]
    public ChronologyQuestion Asked { get; set; } = new();

    public string WhatIsRead =>
        $"Downloaded the chronology as {RouteData.Values["format"]}, {(Asked.Codes ? "with codes" : "with names")}{(Asked.AsksWhatWasKnown ? $": what {Asked.KnownTo} knew on {Asked.On:d MMMM yyyy}" : "")}";

    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken cancellation)
    {
        if (TableFile.MediaType(format) is not { } type) return NotFound();
        if (await reviews.Find(id) is not { } review) return NotFound();
        if (await export.Table(review, Asked) is not { } table)
        {
            return new ContentResult
            {
                StatusCode = StatusCodes.Status409Conflict,
                ContentType = "text/plain; charset=utf-8",
                Content = "You cannot download this with codes yet, because names may still be in it. Open the chronology with codes to see them.",
            };
        }

        var name = $"chronology-{(Asked.Codes ? "with-codes" : review.Reference.ToLowerInvariant())}-{acting.Today:yyyy-MM-dd}.{format}";
        return File(await TableFile.Write(table, format, cancellation), type, name);
    }
}
