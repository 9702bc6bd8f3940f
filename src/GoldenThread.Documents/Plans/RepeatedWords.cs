using System.Text.RegularExpressions;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// A table that repeats the recommendation beside each of its actions, and counts the actions "1.1", "1.2", "2.1": rows with the same words are one recommendation,
/// and what stands before the point is its number.
/// </summary>
/// <param name="furniture">Takes the words that stand there again, and the numbers of the actions.</param>
internal sealed partial class RepeatedWords(FurnitureBox furniture)
{
    private const int ShortestSame = 20;

    /// <summary>Joins them; nothing happens where the numbers are of another form or no words come again.</summary>
    public void Join(List<GrowingRecommendation> recommendations)
    {
        if (recommendations.Count < 2 || !recommendations.TrueForAll(r => r is { HasText: true, Parts.Count: 0, Number.Spans: [_] } && Below().IsMatch(r.Number.Text) && r.Number.Spans[0].Length == r.Number.Text.Length)) return;
        if (!recommendations.Zip(recommendations.Skip(1)).Any(p => IsSame(p.First, p.Second))) return;
        // Other words below the same number are a recommendation of their own.
        if (recommendations.Zip(recommendations.Skip(1)).Any(p => Parent(p.First) == Parent(p.Second) && !IsSame(p.First, p.Second))) return;
        var kept = new List<GrowingRecommendation>(recommendations.Count);
        foreach (var recommendation in recommendations)
        {
            if (kept is [.., var last] && Words(last) == Words(recommendation) && last.Number!.Text == Parent(recommendation))
            {
                foreach (var words in recommendation.Text) furniture.Add(words, FurnitureKind.Label);
                furniture.Add(recommendation.Number!, FurnitureKind.Label);
                last.Actions.AddRange(recommendation.Actions);
                last.RowRatings.AddRange(recommendation.RowRatings);
                last.Impacts.AddRange(recommendation.Impacts);
                last.BoardQuestion.AddRange(recommendation.BoardQuestion);
                last.Answered ??= recommendation.Answered;
                last.Answer ??= recommendation.Answer;
                continue;
            }

            var (number, parent) = (recommendation.Number!, Parent(recommendation));
            var start = number.Spans[0].Start;
            recommendation.Number = new DraftText(parent, [new Span(start, start + parent.Length)]);
            furniture.Add(new DraftText(number.Text[parent.Length..], [new Span(start + parent.Length, number.Spans[0].End)]), FurnitureKind.Label);
            kept.Add(recommendation);
        }

        recommendations.Clear();
        recommendations.AddRange(kept);
    }

    private static bool IsSame(GrowingRecommendation one, GrowingRecommendation next) => Parent(one) == Parent(next) && Words(one) is { Length: >= ShortestSame } words && words == Words(next);

    private static string Words(GrowingRecommendation recommendation) => string.Join(' ', recommendation.Text.Select(t => t.Text));

    private static string Parent(GrowingRecommendation recommendation) => recommendation.Number!.Text.Split('.')[0];

    [GeneratedRegex(@"^[0-9]{1,3}\.[0-9]{1,2}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Below();
}
