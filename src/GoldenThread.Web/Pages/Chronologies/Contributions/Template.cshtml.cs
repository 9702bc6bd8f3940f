using GoldenThread.Chronologies;
using GoldenThread.Documents.Chronologies;
using GoldenThread.Documents.Exports;
using GoldenThread.Work.Chronologies;

namespace GoldenThread.Web.Pages.Chronologies.Contributions;

/// <summary>The empty template of a chronology, made for the organisation that is asked.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(ReviewRequest), "Downloaded the template")]
internal sealed class TemplateModel(FindChronologies find) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken cancellation)
    {
        if (format is not ("docx" or "xlsx") || await find.Request(id) is not { } found) return NotFound();
        return File(
            await TableFile.Write(ChronologyTables.Template(found.Organisation, found.Request.Title), format, cancellation), TableFile.MediaType(format)!,
            $"chronology-template.{format}");
    }
}
