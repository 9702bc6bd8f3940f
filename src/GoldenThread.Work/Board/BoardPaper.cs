using GoldenThread.Board;
using GoldenThread.Documents.Publications;

namespace GoldenThread.Work.Board;

/// <summary>The board's pack as a document: the parts of its page with their figures, as they stood on a day.</summary>
internal static class BoardPaper
{
    /// <summary>How many rows of a part stand in the pack; the page has all.</summary>
    public const int Most = 100;

    private const int MostBehind = 12;

    /// <summary>The document.</summary>
    /// <param name="report">What the board reads.</param>
    /// <param name="partnership">The partnership's name.</param>
    public static Paper Of(BoardReport report, string partnership)
    {
        var blocks = new List<Block>
        {
            new Block.Heading(1, "Assurance overview"),
            new Block.Paragraph($"{partnership}, as it stood on {BoardWords.Day(report.Day)}"),
            new Block.Table(
                "In figures", [("Part", 30), ("How many", 15), ("Of which", 55)],
                [.. report.Parts.Select(p => new Group(Cell(BoardWords.Heading(p)), [[Cell($"{report.Of(p).Length}"), Cell(Kinds(report, p))]], []))]),
        };
        foreach (var part in report.Parts) blocks.AddRange(Of(report, part));
        return new Paper($"Assurance overview, {partnership}, {BoardWords.Day(report.Day)}", false, blocks);
    }

    private static IEnumerable<Block> Of(BoardReport report, BoardPart part)
    {
        var entries = report.Of(part);
        yield return new Block.Heading(2, $"{BoardWords.Heading(part)}: {entries.Length}");
        if (entries.Length == 0)
        {
            yield return new Block.Paragraph($"{BoardWords.Nothing(part)}.");
            yield break;
        }

        yield return new Block.Paragraph(BoardWords.Explains(part), Quiet: true);
        if (entries.Length > Most) yield return new Block.Notice($"The first {Most} of {entries.Length} are listed here. The page has all of them.");
        yield return new Block.Table(
            BoardWords.Heading(part), [("What", 30), ("What the record says", 50), ("Since", 20)],
            [.. entries.Take(Most).Select(e => new Group([new Block.Paragraph(e.Title), .. Quiet(e.Of)], [[Says(e), Cell(e.Since is { } since ? BoardWords.Day(since) : "")]], []))]);
    }

    private static IReadOnlyList<Block> Says(BoardEntry entry) => entry.Behind.IsEmpty ? [new Block.Paragraph(entry.Says, $"{entry.Kind}:")]
        : [new Block.Paragraph(entry.Says, $"{entry.Kind}:"), new Block.Bullets([.. entry.Behind.Take(MostBehind), .. entry.Behind.Length > MostBehind ? [$"and {entry.Behind.Length - MostBehind} more"] : Array.Empty<string>()])];

    private static IEnumerable<Block> Quiet(string? words) => words is null ? [] : [new Block.Paragraph(words, Quiet: true)];

    private static IReadOnlyList<Block> Cell(string words) => [new Block.Paragraph(words)];

    private static string Kinds(BoardReport report, BoardPart part) => report.Of(part).IsEmpty ? "None" : string.Join("; ", report.Kinds(part).Select(k => $"{k.Kind}: {k.Count}"));
}
