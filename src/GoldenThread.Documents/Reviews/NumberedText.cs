using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Reviews;

/// <summary>The numbered parts and paragraphs of a report, as reports of reviews have them: "5. Review of cases", "5.1. …".</summary>
public static partial class NumberedText
{
    /// <summary>Reads them, and the lines that stand before the first.</summary>
    public static (ImmutableArray<string> Before, ImmutableArray<NumberedSection> Sections) Read(string text)
    {
        var before = ImmutableArray.CreateBuilder<string>();
        var sections = new List<(string Number, string Title, List<(string Number, List<string> Lines)> Paragraphs)>();
        foreach (var line in text.Split('\n').Select(Plain).Where(l => l.Length > 0))
        {
            if (Paragraph().Match(line) is { Success: true } paragraph && sections.Count > 0 && paragraph.Groups["first"].Value == sections[^1].Number)
                sections[^1].Paragraphs.Add((paragraph.Groups["number"].Value, [paragraph.Groups["text"].Value]));
            else if (Heading().Match(line) is { Success: true } heading
                && Follows(heading.Groups["number"].Value, sections.Count == 0 ? null : sections[^1].Number))
                sections.Add((heading.Groups["number"].Value, heading.Groups["text"].Value.TrimEnd(':'), []));
            else if (sections.Count == 0) before.Add(line);
            else if (sections[^1].Paragraphs is [.., var last]) Continue(last.Lines, line);
        }

        return (
            before.ToImmutable(),
            [
                .. sections.Select(
                    s => new NumberedSection(s.Number, s.Title, [.. s.Paragraphs.Select(p => new NumberedParagraph(p.Number, string.Join('\n', p.Lines)))])),
            ]);
    }

    /// <summary>The paragraphs from one number to another, both included; none where one of them is not there.</summary>
    public static ImmutableArray<NumberedParagraph> Range(IEnumerable<NumberedSection> sections, string from, string to)
    {
        var all = sections.SelectMany(s => s.Paragraphs).ToList();
        var (first, last) = (all.FindIndex(p => p.Number == from.Trim().TrimEnd('.')), all.FindIndex(p => p.Number == to.Trim().TrimEnd('.')));
        return first < 0 || last < first ? [] : [.. all[first..(last + 1)]];
    }

    private static bool Follows(string number, string? before) =>
        int.Parse(
            number, System.Globalization.CultureInfo.InvariantCulture) == (before is null
                ? 1
                : int.Parse(before, System.Globalization.CultureInfo.InvariantCulture) + 1);

    // A page that ends in the middle of a sentence leaves its rest on a line of its own.
    private static void Continue(List<string> lines, string line)
    {
        if (!line.StartsWith('-') && !line.StartsWith('•') && lines[^1][^1] is not ('.' or ':' or ';' or '?' or '!')) lines[^1] += " " + line;
        else lines.Add(line.TrimStart('-', '•', ' '));
    }

    private static string Plain(string line) => line.Replace("**", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"^(?:[-•]\s*)?(?<number>(?<first>[0-9]{1,2})(?:\.[0-9]{1,2})+)\.?\s+(?<text>\S.*)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^(?<number>[0-9]{1,2})\.\s+(?<text>\p{Lu}.{0,150})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Heading();
}
