using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Puts together what a document says twice: a recommendation in a list, and again with its number in a summary, a table of actions, or above the answer to it.
/// </summary>
/// <param name="furniture">Takes the words that stand there again.</param>
internal sealed class Restated(FurnitureBox furniture)
{
    private const int ShortestSame = 30;

    /// <summary>Joins each recommendation that is said again with the one that said it first.</summary>
    public void Join(List<GrowingRecommendation> recommendations)
    {
        var answered = Answers(recommendations);
        var first = new Dictionary<string, GrowingRecommendation>(StringComparer.Ordinal);
        var kept = new List<GrowingRecommendation>(recommendations.Count);
        foreach (var recommendation in recommendations)
        {
            var key = recommendation.Number is { } number ? Key(number.Text) : "";
            if (key.Length > 0 && recommendation.Parts.Count == 0 && first.TryGetValue(key, out var said))
            {
                if (IsSame(said, recommendation) || !recommendation.HasText)
                {
                    Merge(said, recommendation);
                    continue;
                }

                if (answered.Contains(recommendation))
                {
                    Answer(said, recommendation);
                    continue;
                }
            }

            kept.Add(recommendation);
            // A list that begins anew counts its own numbers.
            if (key.Length > 0) first[key] = recommendation;
        }

        if (kept.Count == recommendations.Count) return;
        recommendations.Clear();
        recommendations.AddRange(kept);
    }

    /// <summary>What two ways to write a number have in common: "R1", "Rec 1", "(1)" and "1." are one.</summary>
    public static string Key(string number)
    {
        var plain = ColumnWords.Plain(number).Replace("recommendation", "", StringComparison.Ordinal).Replace("rec", "", StringComparison.Ordinal).Replace(" ", ".", StringComparison.Ordinal).Trim('.');
        return plain is ['r', var digit, ..] && char.IsAsciiDigit(digit) ? plain[1..] : plain;
    }

    // "Recommendation 1 / The Trust should …" in a list, and further on "Recommendation 1 / We have …": every number comes again, and what stands below it asks for nothing.
    private static HashSet<GrowingRecommendation> Answers(List<GrowingRecommendation> recommendations)
    {
        var answers = new HashSet<GrowingRecommendation>(ReferenceEqualityComparer.Instance);
        var groups = recommendations.Where(r => r.Number is not null).GroupBy(r => Key(r.Number!.Text), StringComparer.Ordinal).ToList();
        if (groups.Count < 2 || groups.Sum(g => g.Count()) != recommendations.Count || !groups.TrueForAll(g => g.Count() == 2)) return answers;
        if (groups.TrueForAll(g => AskingWords.Asks(Words(g.First())) && g.Last() is { HasText: true, Parts.Count: 0 } last && !AskingWords.AsksOrOrders(Words(last))))
            foreach (var group in groups) answers.Add(group.Last());
        return answers;
    }

    private static bool IsSame(GrowingRecommendation one, GrowingRecommendation other)
    {
        var (a, b) = (ColumnWords.Plain(Words(one)), ColumnWords.Plain(Words(other)));
        return a.Length > 0 && (a == b || Math.Min(a.Length, b.Length) >= ShortestSame && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)));
    }

    private static string Words(GrowingRecommendation recommendation) => string.Join(' ', recommendation.Text.Select(t => t.Text));

    private void Merge(GrowingRecommendation said, GrowingRecommendation again)
    {
        if (!said.HasText || Words(again).Length > Words(said).Length && said.Parts.Count == 0)
        {
            // The longer words are the recommendation; what was cut stands beside it.
            foreach (var words in said.Text) furniture.Add(words, FurnitureKind.Label);
            said.Text.Clear();
            said.Text.AddRange(again.Text);
        }
        else
        {
            foreach (var words in again.Text) furniture.Add(words, FurnitureKind.Label);
        }

        Take(said, again);
    }

    private void Answer(GrowingRecommendation said, GrowingRecommendation answer)
    {
        var action = new GrowingAction();
        action.Text.AddRange(answer.Text.Select(t => new GrowingText(t)));
        said.Actions.Add(action);
        Take(said, answer);
    }

    private void Take(GrowingRecommendation said, GrowingRecommendation again)
    {
        if (said.Number is null) said.Number = again.Number;
        else if (again.Number is { } number) furniture.Add(number, FurnitureKind.Label);
        said.Actions.AddRange(again.Actions);
        said.RowRatings.AddRange(again.RowRatings);
        said.Impacts.AddRange(again.Impacts);
        said.BoardQuestion.AddRange(again.BoardQuestion);
        said.Answered ??= again.Answered;
        said.Answer ??= again.Answer;
        said.Rating ??= again.Rating;
    }
}
