using System.Text.RegularExpressions;
using GoldenThread.Chronologies;
using GoldenThread.Documents.Reviews;
using GoldenThread.Time;

namespace GoldenThread.Documents.Chronologies;

/// <summary>
/// Makes a chronology out of the paragraphs of a narrative: one entry for each sentence, with the time that it gives, in its words where it gives no date.
/// </summary>
/// <remarks>Nothing is dated that the narrative does not date: "when Infant 1 was six months old" stays in these words, and the entry keeps the narrative's
/// order.</remarks>
public static partial class NarrativeChronology
{
    /// <summary>The entries.</summary>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="about">Whom they concern.</param>
    public static IEnumerable<WrittenEntry> Read(IEnumerable<NumberedParagraph> paragraphs, string about)
    {
        foreach (var paragraph in paragraphs)
        {
            foreach (var sentence in paragraph.Text.Split('\n').SelectMany(Sentences))
                yield return new WrittenEntry(Date(sentence), Source: $"Paragraph {paragraph.Number}", People: about, Text: sentence);
        }
    }

    // An abbreviation ends no sentence that goes on in a small letter.
    private static IEnumerable<string> Sentences(string text) => Ends().Split(text).Select(s => s.Trim()).Where(s => s.Length > 0);

    private static string Date(string sentence) => ApproximateDate.Find(sentence) switch
    {
        [var only] => only.Date.Text,
        [var first, ..] => first.Date.Text,
        _ => Relative().Match(sentence) is { Success: true } words ? words.Value : "",
    };

    [CannotRunAway("It begins only after the end of a sentence, and goes back at most once over the white space there.")]
    [GeneratedRegex(@"(?<=[.?!])\s+(?=\p{Lu})", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(?:[Aa]t the age of [\w ]{3,40}?(?:days?|weeks?|months?|years?)(?: old)?(?: and a half(?: months| years)?)?|[Ww]hen [\w’' ]{2,40}? (?:was|were) [\w ]{3,30}? old|[\w-]+(?: [\w-]+)? (?:days?|weeks?|months?|years?) (?:later|earlier|before|after(?: this discharge| birth)?)|[Bb]etween pregnancies|(?:[Dd]uring|[Tt]hroughout) (?:the|her) pregnancy[\w ]{0,20}|(?:[Aa]fter|[Bb]efore) [\w’' ]{2,40}?birth|during [\w’' ]{2,40}? life)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Relative();
}
