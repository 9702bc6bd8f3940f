namespace GoldenThread.Documents.Profiles;

/// <summary>Whether a question is in plain words: short sentences, none of the words by which families are judged in place of being described (ADS14 R2).</summary>
internal static class PlainWords
{
    private const int LongestSentence = 25;
    private const int LongestWord = 15;

    private static readonly string[] Refused =
        ["risk score", "low risk", "medium risk", "high risk", "DNA", "non-engagement", "non-compliance", "hard to reach", "refused to engage", "disguised compliance", "dysfunctional", "chaotic"];

    private static readonly char[] Ends = ['.', '?', '!', ':', ';'];

    private static readonly char[] Between = [' ', ',', '(', ')', '/'];

    /// <summary>What is not plain in a text; null where it all is.</summary>
    public static string? Fault(string text)
    {
        if (Refused.FirstOrDefault(r => text.Contains(r, r == "DNA" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)) is { } word) return $"“{word}” judges, and says nothing. Say what was tried and what happened.";
        foreach (var sentence in text.Split(Ends, StringSplitOptions.RemoveEmptyEntries))
        {
            var words = sentence.Split(Between, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > LongestSentence) return $"“{sentence.Trim()}” has {words.Length} words. Write sentences of up to {LongestSentence}.";
            if (Array.Find(words, w => w.Length > LongestWord) is { } longest) return $"“{longest}” is a long word. Is there a shorter one?";
        }

        return null;
    }
}
