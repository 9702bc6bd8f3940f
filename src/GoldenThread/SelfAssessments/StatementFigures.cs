using System.Collections.Immutable;
using GoldenThread.Statistics;

namespace GoldenThread.SelfAssessments;

/// <summary>A statement over the organisations that signed off: counts alone. There is no average, no total and no order of organisations.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Counts">How many of those to whom it applies gave each score, the lowest first.</param>
/// <param name="NotApplicable">To how many it does not apply.</param>
/// <param name="Lowered">How many scores the panel lowered.</param>
/// <param name="Raised">How many it raised.</param>
/// <param name="Unchanged">How many it left.</param>
/// <param name="FarBelow">How many the panel put two scores or more below the organisation's own.</param>
/// <param name="WithoutEvidence">Scores above the lowest that nothing is given for.</param>
public sealed record StatementFigures(
    StandardStatement Statement, ImmutableArray<int> Counts, int NotApplicable, int Lowered, int Raised, int Unchanged, int FarBelow, int WithoutEvidence)
{
    private const int Far = 2;

    /// <summary>To how many it applies.</summary>
    public int Applies => Counts.Sum();

    /// <summary>How many the panel scored.</summary>
    public int Judged => Lowered + Raised + Unchanged;

    /// <summary>How many say that it is met, of those to whom it applies; null where it applies to none.</summary>
    public Share? Met(StandardSet set) => Applies == 0 ? null : new Share(Counts.Where((_, place) => set.IsMet(place)).Sum(), Applies);

    /// <summary>All statements of a set, in its order.</summary>
    public static IReadOnlyList<StatementFigures> Of(StandardSet set, IEnumerable<ScoreRow> rows)
    {
        var by = rows.ToLookup(r => r.Statement);
        return [.. set.Statements.Select(s => Of(set, s, by[s.Reference]))];
    }

    private static StatementFigures Of(StandardSet set, StandardStatement statement, IEnumerable<ScoreRow> rows)
    {
        var counts = new int[set.Scores.Length];
        var (none, lowered, raised, unchanged, far, bare) = (0, 0, 0, 0, 0, 0);
        foreach (var row in rows)
        {
            if (set.Place(row.Score) is not { } own)
            {
                none += row.Organisations;
                continue;
            }

            counts[own] += row.Organisations;
            if (row.WithoutEvidence) bare += row.Organisations;
            if (set.Place(row.Panel) is not { } panel) continue;
            if (panel < own) lowered += row.Organisations;
            else if (panel > own) raised += row.Organisations;
            else unchanged += row.Organisations;
            if (own - panel >= Far) far += row.Organisations;
        }

        return new StatementFigures(statement, [.. counts], none, lowered, raised, unchanged, far, bare);
    }
}
