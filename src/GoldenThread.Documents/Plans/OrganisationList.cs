using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Plans;

/// <summary>Cuts the words of a lead's cell into names.</summary>
internal static partial class OrganisationList
{
    /// <summary>Where each name begins and ends, and where what parts it from the next one ends.</summary>
    public static IEnumerable<(int Start, int End, int GapEnd)> Cut(string text, OrganisationNames names)
    {
        var from = 0;
        foreach (Match gap in Separator().Matches(text))
        {
            var isWord = gap.ValueSpan.Trim() is "and" or "&" or "with";
            // "and" is part of many names; it parts two only where each side is a name by itself.
            if (isWord && !(names.IsName(text[from..gap.Index]) && names.In(Next(text, gap.Index + gap.Length)) is [{ Start: 0 }, ..])) continue;
            if (string.IsNullOrWhiteSpace(text[from..gap.Index])) continue;
            yield return (from, gap.Index, gap.Index + gap.Length);
            from = gap.Index + gap.Length;
        }

        if (from < text.Length) yield return (from, text.Length, text.Length);
    }

    private static string Next(string text, int from) => text[from..Math.Min(text.Length, from + 120)];

    [GeneratedRegex(@"\s*[;\n]\s*|\s*,\s*(?:and\s+)?|\s+/\s+|\s+(?:and|&|with)\s+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Separator();
}
