using GoldenThread.Documents.Exports;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Proofs;

/// <summary>The doubts that stand as a file.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class ExportModel(FindDoubts find, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation) => format is not ("xlsx" or "csv") ? NotFound()
        : await TableAnswer.Send(Table(await find.Standing()), format, acting.Today, Response, cancellation);

    private static ExportTable Table(IReadOnlyList<FoundDoubt> doubts) => new(
        "Doubts",
        [
            new("Plan", 10), new("Action", 60), new("Kind", 22), new("Since", 12), new("Doubt", 80), new("Answer", 60), new("Answered by", 24), new("Answer until", 14),
            new("Challenge of the board", 60),
        ],
        doubts.ToAsyncEnumerable().Select(found => (ExportCell[])
        [
            found.Plan, found.ActionText, ProofWords.Kind(found.Doubt.Kind), Day(found.Doubt.Since), found.Doubt.Says, found.Doubt.AnsweredBecause, found.Doubt.AnsweredByName,
            found.Doubt.AnsweredUntil is { } until ? Day(until) : "", found.Doubt.Challenged?.Because,
        ]));

    private static ExportCell Day(DateOnly day) => new(day.ToString("yyyy-MM-dd"), day);
}
