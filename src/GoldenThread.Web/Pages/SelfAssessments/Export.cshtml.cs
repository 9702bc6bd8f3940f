using GoldenThread.Documents.Exports;
using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>The figures of a cycle by statement, as a file. No organisation stands in it.</summary>
[Authorize(May.SeeSelfAssessments)]
[ShowsNoRecord]
internal sealed class ExportModel(FindSelfAssessments find, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, string format, CancellationToken cancellation) =>
        format is ("csv" or "xlsx") && await find.One(reference) is { Figures: { } figures } found
            ? await TableAnswer.Send(Table(found, figures), format, acting.Today, Response, cancellation) : NotFound();

    private static ExportTable Table(FoundCycle found, IReadOnlyList<StatementFigures> figures)
    {
        var set = found.Cycle.Set;
        return new ExportTable(
            found.Cycle.Reference,
            [
                new("Standard", 30), new("Reference", 10), new("Statement", 60), .. set.Scores.Select(s => new ExportColumn(s.Name, 14)), new("Does not apply", 14), new("Lowered by the panel", 14), new("Raised", 10),
                new("Unchanged", 10), new("Without evidence", 14), new("Staff", 20), new("Files", 20), new("Families", 20), new("Differ clearly", 60),
            ],
            figures.Select(f => (ExportCell[])
            [
                set.StandardOf(f.Statement).Title, f.Statement.Reference, f.Statement.Words, .. f.Counts.Select(c => (ExportCell)$"{c}"), $"{f.NotApplicable}", $"{f.Lowered}", $"{f.Raised}", $"{f.Unchanged}", $"{f.WithoutEvidence}",
                Says(found, f, VoiceKind.Staff), Says(found, f, VoiceKind.Files), Says(found, f, VoiceKind.Families), string.Join("; ", found.DifferencesOn(f.Statement).Select(d => d.InWords())),
            ]).ToAsyncEnumerable());
    }

    private static ExportCell Says(FoundCycle found, StatementFigures figures, VoiceKind kind) =>
        string.Join("; ", found.VoicesOn(figures.Statement).Where(v => v.Kind == kind).Select(v => $"{v.Share.InWords()} {v.Says}"));
}
