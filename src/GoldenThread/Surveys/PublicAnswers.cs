using System.Collections.Immutable;
using GoldenThread.Statistics;

namespace GoldenThread.Surveys;

/// <summary>The answers to a question as they may leave the partnership: 1 to 4 are hidden, and others from which they could be worked out.</summary>
/// <param name="Counts">How often each choice was chosen; null where it is hidden.</param>
/// <param name="Base">How many answered; null where it is hidden.</param>
/// <param name="Groups">The same of each group; empty where it is not broken down or the table is too small.</param>
public sealed record PublicAnswers(ImmutableArray<int?> Counts, int? Base, ImmutableArray<(ImmutableArray<string> Names, int? Base, ImmutableArray<int?> Counts)> Groups)
{
    /// <summary>True where something is hidden.</summary>
    public bool HidesAnything => Base is null || Counts.Any(c => c is null) || Groups.Any(g => g.Base is null || g.Counts.Any(c => c is null));

    internal static PublicAnswers Of(QuestionResult question)
    {
        if (question.Counts.IsEmpty) return new PublicAnswers([], question.Base, []);
        return question.Question.Kind == QuestionKind.SelectMultiple ? Several(question) : One(question);
    }

    // One choice a person: the choices add up to the base, and the groups to the whole.
    private static PublicAnswers One(QuestionResult question)
    {
        if (question.Groups.IsEmpty)
        {
            var line = SmallNumbers.Line(question.Counts, totalKnown: true);
            return new PublicAnswers(line.Numbers, line.Total, []);
        }

        var table = TableOfTwoWays.Protect([.. question.Groups.Select(g => (IReadOnlyList<int>)g.Counts)]);
        return new PublicAnswers(table.ColumnTotals, table.Total, table.OneAtATime ? [] : [.. question.Groups.Select((g, i) => (g.Names, table.RowTotals[i], table.Cells[i]))]);
    }

    // Each choice by itself: who chose it and who did not add up to the base. A base that one of them hides is hidden for all.
    private static PublicAnswers Several(QuestionResult question)
    {
        var counts = new List<int?>();
        var groups = question.Groups.Select(g => (g.Names, Base: (int?)g.Base, Counts: new List<int?>())).ToList();
        int? total = question.Base;
        var broken = groups.Count > 0;
        for (var c = 0; c < question.Counts.Length; c++)
        {
            if (!broken)
            {
                var line = SmallNumbers.Line([question.Counts[c], question.Base - question.Counts[c]], totalKnown: true);
                counts.Add(line.Numbers[0]);
                if (line.Total is null) total = null;
                continue;
            }

            var table = TableOfTwoWays.Protect([.. question.Groups.Select(g => (IReadOnlyList<int>)[g.Counts[c], g.Base - g.Counts[c]])]);
            // Its bases stay known by the other choices, so what hides one of them hides the choice as a whole.
            var basesHidden = table.OneAtATime || table.Total is null || table.RowTotals.Any(t => t is null);
            counts.Add(basesHidden ? SmallNumbers.Line([question.Counts[c], question.Base - question.Counts[c]], totalKnown: true).Numbers[0] : table.ColumnTotals[0]);
            for (var g = 0; g < groups.Count; g++) groups[g].Counts.Add(basesHidden ? null : table.Cells[g][0]);
        }

        return new PublicAnswers([.. counts], total, [.. groups.Select(g => (g.Names, g.Base, g.Counts.ToImmutableArray()))]);
    }
}
