namespace GoldenThread.Findings;

/// <summary>Looks at a recommendation with the field's eyes. It advises and refuses nothing.</summary>
public static class RecommendationAdvice
{
    /// <summary>Every point, with what gives cause to look again.</summary>
    /// <param name="points">What the field asks.</param>
    /// <param name="advice">The recommendation.</param>
    /// <param name="ofReview">How many the review makes, this one counted.</param>
    public static IReadOnlyList<AdviceGiven> Of(IEnumerable<AdvicePoint> points, Advice advice, int ofReview) =>
        [.. points.Select(p => new AdviceGiven(p, Doubt(p, advice, ofReview)))];

    private static string? Doubt(AdvicePoint point, Advice advice, int ofReview)
    {
        if (point.Empty == "owner" && string.IsNullOrWhiteSpace(advice.Owner)) return "No owner yet.";
        if (point.Empty == "impact" && string.IsNullOrWhiteSpace(advice.Impact)) return "No intended impact yet.";
        if (point.More is { } most && ofReview > most) return $"This review makes {ofReview} recommendations.";
        var found = point.Doubt.Where(words => Says(advice.Text, words)).ToList();
        return found.Count == 0 ? null : $"Check the words {string.Join(", ", found.Select(f => $"“{f}”"))}.";
    }

    // As whole words: "support" is not said by "supported".
    private static bool Says(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
            if (!IsLetter(at - 1) && !IsLetter(at + words.Length)) return true;
        return false;

        bool IsLetter(int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
    }
}
