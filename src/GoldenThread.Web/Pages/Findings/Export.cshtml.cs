using GoldenThread.Documents.Exports;
using GoldenThread.Reviews;
using GoldenThread.Work.Findings;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Findings;

/// <summary>Findings and recommendations as a file; with codes only where no name can be left in it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Downloaded findings and recommendations")]
internal sealed class ExportModel(FindReviews find, TakeFindingsOut export, Acting acting) : PageModel, ISayWhatIsRead
{
    [BindProperty(SupportsGet = true)]
    public bool Codes { get; set; }

    public string WhatIsRead => $"Downloaded findings and recommendations as {RouteData.Values["format"]}, {(Codes ? "with codes" : "with names")}";

    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken cancellation)
    {
        if (TableFile.MediaType(format) is not { } type) return NotFound();
        if (await find.Find(id) is not { } review) return NotFound();
        if (await export.Table(review, Codes) is not { } table)
        {
            return new ContentResult
            {
                StatusCode = StatusCodes.Status409Conflict,
                ContentType = "text/plain; charset=utf-8",
                Content = "You cannot download this with codes yet, because names may still be in it. Open the anonymisation codes to see them.",
            };
        }

        var name = $"findings-{(Codes ? "with-codes" : review.Reference.ToLowerInvariant())}-{acting.Today:yyyy-MM-dd}.{format}";
        return File(await TableFile.Write(table, format, cancellation), type, name);
    }
}
