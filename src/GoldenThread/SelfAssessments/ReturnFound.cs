using System.Collections.Immutable;
using GoldenThread.Organisations;

namespace GoldenThread.SelfAssessments;

/// <summary>What a file holds for a return, beside what is written there already.</summary>
/// <param name="Changed">What it changes.</param>
/// <param name="Same">How many statements are in the file and there already.</param>
/// <param name="LeftOut">Rows that cannot be taken in, and why.</param>
/// <param name="Open">What keeps statements open that are taken in.</param>
public sealed record ReturnFound(ImmutableArray<StatementChange> Changed, int Same, ImmutableArray<AssessmentProblem> LeftOut, ImmutableArray<AssessmentProblem> Open)
{
    /// <summary>Reads rows for a return. What is empty in the file stays as it is.</summary>
    /// <param name="set">The standards.</param>
    /// <param name="organisation">The organisation and its other names.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="already">What is written already.</param>
    /// <param name="along">Where the file was signed off, if it was; null for a workbook.</param>
    public static ReturnFound Of(StandardSet set, IEnumerable<string> organisation, IReadOnlyCollection<AssessmentRow> rows, IReadOnlyList<StatementAnswer> already, Func<AssessmentRow, BroughtAlong>? along = null)
    {
        var names = organisation.Select(NameForm.Of).ToHashSet(StringComparer.Ordinal);
        var (taken, leftOut) = (new List<(AssessmentRow Row, StandardStatement Statement)>(), new List<AssessmentProblem>());
        foreach (var row in rows)
        {
            void LeaveOut(AssessmentProblemKind kind, string says) => leftOut.Add(new AssessmentProblem(row.Sheet, row.Row, kind, says));
            if (row.Organisation.Length > 0 && !names.Contains(NameForm.Of(row.Organisation))) LeaveOut(AssessmentProblemKind.OtherOrganisation, $"{row.Called} is of {row.Organisation}. This return takes in its own organisation’s rows.");
            else if (StatementOf(set, row) is not { } statement) LeaveOut(AssessmentProblemKind.UnknownStatement, $"{row.Called} is not a statement of {set.Title}, version {set.Number}.");
            else if (row.Statement.Length > 0 && row.Reference.Length > 0 && NameForm.Of(row.Statement) != NameForm.Of(statement.Words)) LeaveOut(AssessmentProblemKind.OtherWords, $"{row.Called} has other words in this file than here: “{statement.Words}”. It may be of other standards.");
            else if (taken.Find(t => t.Statement == statement) is { Row: { } first }) LeaveOut(AssessmentProblemKind.StatementTwice, $"{row.Called} is already in row {first.Row}{(first.Sheet != row.Sheet ? $" of “{first.Sheet}”" : "")}. Score each statement once.");
            else taken.Add((row, statement));
        }

        var changes = taken.Select(t => (t.Row, Before: already.FirstOrDefault(a => a.Statement == t.Statement.Reference), t.Statement))
            .Select(t => new StatementChange(t.Row.Row, t.Before, After(set, t.Statement, t.Row, t.Before, along))).ToList();
        var different = changes.Where(c => !c.After.Equals(c.Before) && !(c.Before is null && c.After.IsEmpty)).ToImmutableArray();
        var faults = AssessmentCheck.Of(set, [.. changes.Where(c => !c.After.IsEmpty).Select(c => c.After)]).Faults.Where(f => changes.Exists(c => c.After.Statement == f.Statement && !c.After.IsEmpty));
        return new ReturnFound(different, changes.Count(c => c.After.Equals(c.Before)), [.. leftOut], [.. faults.Select(f => Problem(f, taken.First(t => t.Statement.Reference == f.Statement).Row))]);
    }

    private static AssessmentProblem Problem(StatementFault fault, AssessmentRow row) => new(row.Sheet, row.Row, fault.Kind, fault.Says);

    private static StandardStatement? StatementOf(StandardSet set, AssessmentRow row) =>
        row.Reference.Length > 0 ? set.Statement(row.Reference) : set.Statements.FirstOrDefault(s => NameForm.Of(s.Words) == NameForm.Of(row.Statement));

    private static StatementAnswer After(StandardSet set, StandardStatement statement, AssessmentRow row, StatementAnswer? before, Func<AssessmentRow, BroughtAlong>? along)
    {
        var said = before ?? new StatementAnswer(statement.Reference, null);
        if (AssessmentReading.IsNotApplicable(row.Score)) said = said with { DoesNotApply = true, Score = null, Written = "" };
        else if (set.Scale.Read(row.Score) is { } place) said = said with { DoesNotApply = false, Score = set.Scores[place].Key, Written = "" };
        else if (row.Score.Trim().Length > 0) said = said with { DoesNotApply = false, Score = null, Written = row.Score.Trim().Beginning(Longest.Line - 1) };
        static string Or(string file, string already) => file.Trim().Length > 0 ? file.Trim() : already;
        said = said with { Words = Or(row.Words, said.Words), Evidence = Or(row.Evidence, said.Evidence), Actions = Or(row.Actions, said.Actions), Because = Or(row.Because, said.Because) };
        return said.Cleaned() with { Brought = along is null ? said.Brought : along(row) };
    }
}
