using GoldenThread.Plans;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Plans;

/// <summary>Finds how recommendations were answered ("Accepted in principle. We will …").</summary>
/// <param name="growth">Knows ratings, and takes what is furniture.</param>
internal sealed class Answers(Growth growth)
{
    /// <summary>Settles ratings once everything is read: the answer to a recommendation is its rating where nothing else is.</summary>
    public void Settle(IReadOnlyCollection<GrowingRecommendation> recommendations)
    {
        FindAnswers(recommendations);
        foreach (var recommendation in recommendations)
        {
            recommendation.Settle();
            if (recommendation is not { Answer: var (action, words), Rating: null }) continue;
            var length = growth.Ratings.Leading(words.Text);
            recommendation.Rating = growth.Ratings.Read(words.Slice(0, length));
            var rest = length;
            while (rest < words.Text.Length && !char.IsLetterOrDigit(words.Text[rest])) rest++;
            if (rest > length) growth.Furniture.Add(words.Slice(length, rest), FurnitureKind.Label);
            action.Text.Clear();
            // "Agreed. Head of Service, 31 March 2026."
            if (WhoAndWhen.Of(words.Slice(rest), growth) is var (who, when))
            {
                action.Organisations.AddRange(new LeadCell(growth).In(who));
                action.Dates.Add(new GrowingDate(new GrowingText(WithoutStop(when)), DateMeaning.Due, false));
                action.Repeats = () => recommendation.HasText ? Fragment.Join(recommendation.Text, "\n").Plain() : "";
            }
            else if (!words.Slice(rest).IsEmpty) action.Text.Add(new GrowingText(words.Slice(rest)));
            else if (action is { Organisations: [], Dates: [], Impact: null }) recommendation.Actions.Remove(action);
            else action.Repeats = () => recommendation.HasText ? Fragment.Join(recommendation.Text, "\n").Plain() : "";
        }
    }

    private Fragment WithoutStop(Fragment when)
    {
        if (!when.Text.EndsWith('.')) return when;
        growth.Furniture.Add(when.Slice(when.Text.Length - 1), FurnitureKind.Label);
        return when.Slice(0, when.Text.Length - 1);
    }

    // "Accepted. The Government will …" below each recommendation answers it, also where no label says so.
    private void FindAnswers(IReadOnlyCollection<GrowingRecommendation> recommendations)
    {
        var answers = recommendations.Where(r => r is { Rating: null, Answer: null, RowRatings: [], Actions: [{ Text: [var first] }, ..] } && IsAnswer(first.Text)).ToList();
        if (answers.Count < 2 || answers.Count * 2 < recommendations.Count) return;
        foreach (var recommendation in answers) recommendation.Answer = (recommendation.Actions[0], recommendation.Actions[0].Text[0].Whole());
    }

    private bool IsAnswer(string text) =>
        growth.Ratings.Leading(text) is var length && length > 0 && StatusWords.Meaning(text[..length]) is not null
            && (length == text.Length || text[length] is '.' or ':' or ';' or '–' or '—' || text[length..].TrimStart() is ['–' or '—' or '-', ..]);
}
