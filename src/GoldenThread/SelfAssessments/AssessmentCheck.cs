using System.Collections.Immutable;

namespace GoldenThread.SelfAssessments;

/// <summary>What a return comes to, by the same rules as a file: what counts, and what keeps statements open.</summary>
/// <param name="Faults">What keeps statements open, in the order of the set.</param>
/// <param name="Signed">What counts of the others.</param>
public sealed record AssessmentCheck(ImmutableArray<StatementFault> Faults, ImmutableArray<SignedScore> Signed)
{
    /// <summary>Checks answers.</summary>
    public static AssessmentCheck Of(StandardSet set, IReadOnlyCollection<StatementAnswer> answers)
    {
        var statements = set.Statements.ToList();
        var given = statements.Select(s => answers.FirstOrDefault(a => a.Statement == s.Reference)).ToList();
        var rows = statements.Select((s, i) => Row(set, s, given[i], i)).ToList();
        var read = AssessmentReading.Read(rows, set.Scale);
        var open = read.Problems.Select(p => p.Row).ToHashSet();
        var bare = read.WithoutEvidence.Select(r => r.Row).ToHashSet();
        return new AssessmentCheck(
            [.. read.Problems.Select(p => new StatementFault(statements[p.Row].Reference, p.Kind, p.Says))],
            [.. statements.Index().Where(s => !open.Contains(s.Index)).Select(s => new SignedScore(s.Item.Reference, given[s.Index]?.Score, bare.Contains(s.Index)))]);
    }

    private static AssessmentRow Row(StandardSet set, StandardStatement statement, StatementAnswer? answer, int at) =>
        new("", at, "", statement.Reference, statement.Words, answer switch
        {
            null => "",
            { DoesNotApply: true } => "N/A",
            { Score: { } score } => set.Name(score),
            _ => answer.Written,
        })
        {
            Evidence = answer?.Evidence ?? "",
            Because = answer?.Because ?? "",
        };
}
