using System.Text.RegularExpressions;

namespace GoldenThread.Organisations;

/// <summary>The initials that a document defines: “Northmere Safeguarding Children Board (NSCB)”.</summary>
public static partial class ShortForms
{
    private const int MostWords = 16;
    private const int Before = 160;

    /// <summary>The initials with the words that they stand for; those that are defined in two ways are left out.</summary>
    /// <param name="text">The text of a document.</param>
    public static IReadOnlyDictionary<string, string> In(string text)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Letters().Matches(text))
        {
            var letters = match.Groups["letters"].Value;
            var before = text[Math.Max(0, match.Index - Before)..match.Index];
            string[] words = [.. before.Split([' ', '\n', '\r', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).TakeLast(MostWords).Select(w => w.Trim('“', '"', '‘', '(', '[', '*'))];
            if (words.Length == 0 || NameParts.LastWordsOf(letters, words) is not { } written || !written.Split(' ').Any(w => char.IsUpper(w[0]))) continue;
            if (found.TryGetValue(letters, out var earlier) && NameForm.Of(earlier) != NameForm.Of(written)) twice.Add(letters);
            found[letters] = written;
        }

        foreach (var letters in twice) found.Remove(letters);
        return found;
    }

    [GeneratedRegex(@"\(\s?[“""‘']?(?:the\s|hereafter\s|or\s|known as\s)?[“""‘']?(?<letters>[A-Z][A-Za-z&]{1,10}[A-Z])[”""’']?\s?\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Letters();
}
