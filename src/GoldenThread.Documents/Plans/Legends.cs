using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Plans;

/// <summary>Knows lines that say what ratings mean ("RAG: Red = not started, Amber = in hand, Green = done"), wherever they stand.</summary>
internal static partial class Legends
{
    private const int Longest = 500;
    private const int FewestMeanings = 2;
    private const int FewestBehindDashes = 3;

    /// <summary>True for a line that says what two ratings or more mean, and is no rating itself.</summary>
    public static bool IsLine(string text)
    {
        if (text.Length > Longest || !Begins().IsMatch(text)) return false;
        var equals = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var signs = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Meaning().Matches(text))
        {
            var level = match.Groups["level"].Value;
            signs.Add(level);
            if (match.Groups["sign"].Value is "=" or ":" || match.Groups["sign"].Value.EndsWith('s')) equals.Add(level);
        }

        return equals.Count >= FewestMeanings || signs.Count >= FewestBehindDashes;
    }

    [GeneratedRegex(@"^\W*(?:(?:key(?: to)?|legend|note|b?rag|rated?|ratings?|status|colou?rs?|progress|the)\b\W*)*(?:red|amber|green|blue|black|white|yellow|orange|purple|gr[ea]y|[RAGB]\s*=)|^\W*(?:key|legend|b?rag(?: key| ratings?)?)\s*[:–—-]\s*[RAGB]\s+\p{Ll}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(?<level>red|amber|green|blue|black|white|yellow|orange|purple|gr[ea]y|[RAGB])\)?\s*(?<sign>=|:|–|—|-|means|is\b|shows)\s*\p{L}|(?:^|[\s,;:(])(?<level>[RAGB])\s(?<sign>)\p{Ll}",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Meaning();
}
