using System.Globalization;
using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Plans;

/// <summary>Knows the marks that lists count their items with, however they are decorated: "3.", "#1", "PR1", "R4 (b)", "&amp; 58.", "(c)", "iv."</summary>
internal static partial class Marks
{
    private const int MostMilliseconds = 2_000;
    private static readonly string[] Roman =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Every way in which the beginning of a text can be read as a mark, the plainest first. "(i)" is a letter and a Roman number.</summary>
    public static IEnumerable<Mark> Of(string text)
    {
        if (Labels.Recommendation(text) is { HasNumber: true } worded) yield return Made("worded", worded);
        if (Prefixed().Match(text) is { Success: true } prefixed)
            yield return Made("prefix " + prefixed.Groups["prefix"].Value, Of(prefixed));
        if (PrefixedLetter().Match(text) is { Success: true } withLetter)
            yield return new Mark("prefix " + withLetter.Groups["prefix"].Value + " letter", withLetter.Groups["letter"].Value[0] - 'A' + 1, Of(withLetter));
        if (Labels.Dotted(text) is { } dotted) yield return Made("dotted", dotted);
        if (Labels.Plain(text) is { } plain) yield return Made(text.TrimStart()[0] == '(' ? "bracket" : "plain", plain);
        if (Decorated().Match(text) is { Success: true } decorated) yield return Made("sign " + decorated.Groups["sign"].Value, Of(decorated));
        if (text.AsSpan().TrimStart() is [>= '①' and <= '⑳' and var ringed, ..] && text.IndexOf(ringed, StringComparison.Ordinal) is var ring)
            yield return new Mark("ringed", ringed - '①' + 1, new Label(text.Substring(ring, 1), ring, ring + 1, text.Length - text.AsSpan(ring + 1).TrimStart().Length));
        if (Dashed().Match(text) is { Success: true } dashed) yield return Made("dashed", Of(dashed));
        if (Ordinal().Match(text) is { Success: true } ordinal)
            yield return new Mark("ordinal", Array.FindIndex(Ordinals, o => ordinal.Groups["number"].Value.StartsWith(o, StringComparison.OrdinalIgnoreCase)) + 1, Of(ordinal));
        if (Lettered().Match(text) is not { Success: true } lettered) yield break;
        var letter = lettered.Groups["number"].Value.ToLowerInvariant();
        var at = Of(lettered);
        if (Array.IndexOf(Roman, letter) is var roman && roman >= 0) yield return new Mark("roman", roman + 1, at);
        if (letter.Length == 1) yield return new Mark("letter", letter[0] - 'a' + 1, at);
    }

    /// <summary>A number without any sign after it ("3 The Trust should …", or "3" alone), which counts only where a list was announced.</summary>
    public static Mark? Bare(string text) => BareNumber().Match(text) is { Success: true } match ? Made("bare", Of(match)) : null;

    /// <summary>A number at the end: "… (Recommendation 4)", "… [R4]".</summary>
    public static Label? AtEnd(string text) => EndNumber().Match(text) is { Success: true } match
        ? new Label(match.Groups["number"].Value, match.Groups["number"].Index, match.Index + match.Length, match.Index)
        : null;

    private static Mark Made(string family, Label label)
    {
        var total = label.Number.IndexOf('/', StringComparison.Ordinal);
        var digits = LastDigits().Match(total > 0 && char.IsAsciiDigit(label.Number[0]) ? label.Number[..total] : label.Number);
        return new Mark(family, digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0, label);
    }

    private static Label Of(Match match) =>
        new(match.Groups["number"].Value, match.Groups["number"].Index, match.Groups["end"].Index + match.Groups["end"].Length, match.Length);

    [GeneratedRegex(@"^\s*[#(\[]?(?<number>(?<prefix>[A-Z]{1,5})[-.]?\s?[0-9]{1,3}(?:\.[0-9]{1,3}){0,2}[a-z]?(?:\s?\([a-z]{1,4}\))?)(?<end>\s?[:.)\]|–—-]{0,2})(?:\s+|$)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Prefixed();

    // "R-A", "R-B"
    [GeneratedRegex(@"^\s*[(\[]?(?<number>(?<prefix>[A-Z]{1,4})[-.](?<letter>[A-Z]))(?<end>\s?[:)\]–—-]{0,2})(?:\s+|$)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex PrefixedLetter();

    [GeneratedRegex(@"^\s*(?<sign>#|&|\[|No\.?|Number|Nr\.?|Item|Point|§)\s?(?<number>[0-9]{1,3}[a-z]?)(?<end>\s?[:.)\]|–—-]{0,2})(?:\s+|$)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Decorated();

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,3})(?<end>\s[|–—-])\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Dashed();

    // "First, publish …", "Secondly: …"
    [GeneratedRegex(@"^\s*(?<number>(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?)(?<end>\s?[,:;–—-])\s+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^\s*\(?(?<number>x{0,2}(?:ix|iv|v?i{0,3})|[a-zA-Z])(?<end>[).])\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^\s*(?<number>[0-9]{1,3})(?<end>)(?:\s+|$)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\s*[(\[–—-]\s*(?:(?:recommendation|rec\.?)\s*(?:no\.?\s*)?(?<number>[0-9]{1,3}(?:\.[0-9]{1,3})?[a-z]?)|(?<number>R\s?[0-9]{1,3}))\s*[)\]]?\.?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex EndNumber();

    [CannotRunAway("It is a run of digits alone.")]
    [GeneratedRegex(@"[0-9]+", RegexOptions.RightToLeft | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex LastDigits();
}
