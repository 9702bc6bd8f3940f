using GoldenThread.Documents.Exports;
using GoldenThread.SelfAssessments;

namespace GoldenThread.Documents.SelfAssessments;

/// <summary>A return as a workbook to fill in: what was said so far stands in it, and it is read again as it is.</summary>
public static class AssessmentWorkbook
{
    /// <summary>What stands for a score where a statement does not apply.</summary>
    public const string DoesNotApply = "Does not apply";

    /// <summary>The table.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="answers">What was said so far.</param>
    public static ExportTable Of(string name, string organisation, Cycle cycle, IReadOnlyCollection<StatementAnswer> answers)
    {
        var set = cycle.Set;
        var by = answers.ToDictionary(a => a.Statement);
        return new ExportTable(
            name,
            [
                new("Standard", 24), new("Reference", 10), new("Statement", 50), new("Score", 18) { Choices = [.. set.Scores.Select(s => s.Name), DoesNotApply] },
                new("How it is done", 50), new("Evidence", 50), new("Actions", 40), new("Reason if it does not apply", 30), new("Brought along", 30),
            ],
            set.Standards.SelectMany(s => s.Statements.Select(t => Row(set, s, t, by.GetValueOrDefault(t.Reference)))).ToAsyncEnumerable())
        {
            Above =
            [
                $"{cycle.Title}: {organisation}",
                $"{set.Title}, version {set.Number}. Sign off by {cycle.Due:d MMMM yyyy}. Scores: {string.Join("; ", set.Scores.Select(s => $"{s.Name}: {s.Words}"))}",
            ],
        };
    }

    private static ExportCell[] Row(StandardSet set, Standard standard, StandardStatement statement, StatementAnswer? answer) =>
    [
        standard.Title, statement.Reference, statement.Words,
        answer is null ? "" : answer.DoesNotApply ? DoesNotApply : answer.Score is { } score ? set.Name(score) : answer.Written,
        answer?.Words, answer?.Evidence, answer?.Actions, answer?.Because,
        answer?.Brought is { } brought ? $"{brought.From}, {brought.On:d MMMM yyyy}{(brought.Score.Length > 0 ? $": {brought.Score}" : "")}" : "",
    ];
}
