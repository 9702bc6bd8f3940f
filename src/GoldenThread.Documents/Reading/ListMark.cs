using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Reading;

/// <summary>The bullet or the number that an item of a list begins with.</summary>
internal static partial class ListMark
{
    // In spaces between words.
    private const double Gap = 1.8;

    /// <summary>True where a line begins with a bullet that stands by itself.</summary>
    public static bool Bullet(PdfLine line) => IsBullet(line.Words[0].Text) && line.Words.Count > 1;

    /// <summary>True for the signs that programs draw before the items of a list; some stand in fonts of their own.</summary>
    public static bool IsBullet(string word) => word is "•" or "▪" or "●" or "◦" or "○" or "■" or "\uF0B7" or "\uF0A7" or "\uF0D8" or "\uF0FC";

    /// <summary>True where a line begins with a number and then a gap.</summary>
    public static bool Number(PdfLine line)
        => line.Words.Count > 1 && PdfRows.Number().IsMatch(line.Words[0].Text) && line.Words[1].Left - line.Words[0].Right > Gap * line.Space;

    /// <summary>True where a line begins with "Recommendation 2: …": below a sentence it begins a paragraph, however little white stands above it.</summary>
    public static bool Recommendation(PdfLine line) => RecommendationLabel().IsMatch(line.Text);

    [GeneratedRegex(@"^(?:Recommendation|RECOMMENDATION|Rec\.)\s(?:No\.?\s)?[0-9]{1,2}(?:\.[0-9]{1,2})?\s?[:.–—-]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex RecommendationLabel();
}
