namespace GoldenThread.Publications;

/// <summary>A recommendation, or a part of one.</summary>
/// <param name="Number">Its full number ("4 i"); empty where it has none.</param>
/// <param name="IsPart">True where it is a part of the one before that is none.</param>
/// <param name="Text">Its words.</param>
/// <param name="Rating">The rating in force; null where it is not rated.</param>
/// <param name="Impacts">Impacts stated for it as a whole.</param>
/// <param name="Questions">The board's questions and what was answered.</param>
/// <param name="Actions">Its actions.</param>
public sealed record PublishedRecommendation(
    string Number, bool IsPart, string Text, PublishedRating? Rating, IReadOnlyList<string> Impacts, IReadOnlyList<PublishedQuestion> Questions,
    IReadOnlyList<PublishedAction> Actions)
{
    /// <summary>"Recommendation 4 i".</summary>
    public string Name => Number.Length > 0 ? $"Recommendation {Number}" : "Recommendation";

    /// <summary>Its texts, each with its place.</summary>
    public IEnumerable<(string Where, string Text)> Texts()
    {
        yield return (Name, Text);
        foreach (var (where, text) in RatingTexts(Rating, Name)) yield return (where, text);
        foreach (var impact in Impacts) yield return ($"{Name}, impact", impact);
        foreach (var question in Questions)
        {
            yield return ($"{Name}, question for the board", question.Text);
            foreach (var answer in question.Answers) yield return ($"{Name}, answer", answer);
        }

        for (var i = 0; i < Actions.Count; i++)
        {
            var place = $"{Name}, action {i + 1}";
            var action = Actions[i];
            yield return (place, action.Text);
            foreach (var contact in action.Contacts) yield return ($"{place}{PersonalDataCheck.OfContact}", contact);
            foreach (var date in action.Dates) yield return ($"{place}, date", date.AsGiven);
            foreach (var (where, text) in RatingTexts(action.Rating, place)) yield return (where, text);
            foreach (var update in action.Updates) yield return ($"{place}, update", update.Text);
            foreach (var impact in action.Impacts) yield return ($"{place}, impact", impact);
            foreach (var ground in action.RestsOn ?? []) yield return ($"{place}, what the rating is based on", ground);
        }
    }

    private static IEnumerable<(string Where, string Text)> RatingTexts(PublishedRating? rating, string place)
    {
        if (rating?.Because is { } because) yield return ($"{place}, reason of the rating", because);
        if (rating?.OverruledBecause is { } overruled) yield return ($"{place}, reason of the rating", overruled);
        foreach (var doubt in rating?.Doubts ?? []) yield return ($"{place}, why the rating is in question", doubt);
    }
}
