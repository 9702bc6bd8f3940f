using GoldenThread.Board;
using GoldenThread.Documents.Exports;
using GoldenThread.Work.Board;

namespace GoldenThread.Web.Pages.Board;

/// <summary>A part of the board's page as a file.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class PartExportModel(FindAssurance find) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGetAsync(string part, string format, CancellationToken cancellation)
    {
        if (format is not ("xlsx" or "csv") || BoardWords.Part(part) is not { } known) return NotFound();
        var report = await find.On(ModelState.IsValid ? On : null);
        return await TableAnswer.Send(Table(report, known), format, report.Day, Response, cancellation);
    }

    private static ExportTable Table(BoardReport report, BoardPart part) => new(
        BoardWords.Heading(part),
        [new("Kind", 24), new("What", 60), new("Belongs to", 24), new("What the record says", 90), new("Since", 12), new("One by one", 90)],
        report.Of(part).ToAsyncEnumerable().Select(e => (ExportCell[])
        [
            e.Kind, e.Title, e.Of, e.Says, e.Since is { } since ? new ExportCell(since.ToString("yyyy-MM-dd"), since) : "", string.Join("; ", e.Behind),
        ]));
}
