using GoldenThread.Plans.Drafts;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>Parts what stands below "Date of completion and outcome": dates, and what came of it.</summary>
internal static class DatesAndNews
{
    private const int LongestDate = 60;
    private const int LongestOfTwo = 35;

    /// <summary>True where a label or heading of dates asks for what came of it, too.</summary>
    public static bool AreAsked(string header) => header.Contains("outcome", StringComparison.Ordinal) || header.Contains("impact", StringComparison.Ordinal);

    /// <summary>The dates, and the news.</summary>
    /// <param name="paragraphs">What stands there.</param>
    /// <param name="asksForNews">True where the heading asks for both.</param>
    /// <param name="furniture">Takes the sign between them.</param>
    public static (List<Fragment> Dates, List<Fragment> News) Part(IEnumerable<Fragment> paragraphs, bool asksForNews, FurnitureBox furniture)
    {
        var (dates, news) = (new List<Fragment>(), new List<Fragment>());
        foreach (var words in paragraphs)
        {
            var found = ApproximateDate.Find(words.Text);
            if (words.Text.Length <= LongestOfTwo && !(found is [var whole] && (GoesOnAfter(words.Text, whole) || asksForNews && TellsAfter(words.Text, whole))) && (found.Length > 0 || DateReading.IsVague(words.Text))) dates.Add(words);
            else if (found is [var first, ..] && first.Start + first.Length <= LongestDate && EndOf(words.Text, first) is var end && end < words.Text.Length)
            {
                var stop = first.Start + first.Length;
                if (string.IsNullOrWhiteSpace(words.Text[stop..end].Trim('.', ',', ';', ':'))) furniture.Add(words.Slice(stop, end), FurnitureKind.Label);
                else stop = end;
                dates.Add(words.Slice(0, stop));
                news.Add(words.Slice(end));
            }
            else if (found.IsEmpty && !DateReading.IsVague(words.Text)) news.Add(words);
            else dates.Add(words);
        }

        return (dates, news);
    }

    // "28 November 2025. All complied.": another sentence follows the date.
    private static bool GoesOnAfter(string text, FoundDate date) =>
        date.Start + date.Length is var end && end + 1 < text.Length && text[end] is '.' or ';' && text.AsSpan(end).ContainsAnyInRange('a', 'z');

    // "12/09/2025 Pathway published"
    private static bool TellsAfter(string text, FoundDate date) =>
        date.Start + date.Length is var end && text[end..].Trim() is { Length: > 4 } told && char.IsUpper(told[0]) && told.Contains(' ', StringComparison.Ordinal);

    private static int EndOf(string text, FoundDate date)
    {
        var end = date.Start + date.Length;
        while (end < text.Length && !char.IsLetterOrDigit(text[end]) && text[end] != '(') end++;
        return end;
    }
}
