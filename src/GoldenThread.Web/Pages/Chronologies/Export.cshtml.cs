using GoldenThread.Documents.Exports;
using GoldenThread.Reviews;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Chronologies;

/// <summary>The chronology that is asked for as a file; with codes only where no name can be left in it. That it was taken out is in the history.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Took out the chronology")]
internal sealed class ExportModel(FindReviews reviews, TakeChronologyOut export, Acting acting) : PageModel, ISayWhatIsRead
{
    [BindProperty(SupportsGet = true, Name = "Asked")]
    public ChronologyQuestion Asked { get; set; } = new();

    public string WhatIsRead =>
        $"Took out the chronology as {RouteData.Values["format"]}, {(Asked.Codes ? "with codes" : "with names")}{(Asked.AsksWhatWasKnown ? $": what {Asked.KnownTo} knew on {Asked.On:d MMMM yyyy}" : "")}";

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
                Content = "Nothing is taken out with codes while names may be left. Look at the chronology with codes to see which.",
            };
        }

        var name = $"chronology-{(Asked.Codes ? "with-codes" : review.Reference.ToLowerInvariant())}-{acting.Today:yyyy-MM-dd}.{format}";
        return File(await TableFile.Write(table, format, cancellation), type, name);
    }
}
