namespace GoldenThread.Documents.Reading;

/// <summary>Tells headings by their size: a PDF says how large its words are, not what they are for.</summary>
internal sealed class PdfHeadings
{
    // In heights of the text.
    private const double Larger = 1.12;
    private const int Longest = 250;
    private const int LowestLevel = 6;

    private readonly List<double> heights;

    private PdfHeadings(List<double> heights) => this.heights = heights;

    /// <summary>Learns from the lines outside tables: the height in which most is written is that of the text.</summary>
    public static PdfHeadings Of(IReadOnlyCollection<PdfLine> lines)
    {
        var byHeight = lines.GroupBy(Height).ToList();
        if (byHeight.Count == 0)
            return new([]);
        var text = byHeight.MaxBy(g => g.Sum(l => l.Words.Sum(w => w.Text.Length)))!.Key;
        return new([.. byHeight.Select(g => g.Key).Where(h => h > text * Larger).OrderDescending().Take(LowestLevel)]);
    }

    /// <summary>Level from 1, the largest; 0 where lines are not larger than the text.</summary>
    public int Level(IReadOnlyCollection<PdfLine> lines)
    {
        var level = heights.IndexOf(lines.Min(Height)) + 1;
        return lines.Sum(l => l.Words.Sum(w => w.Text.Length + 1)) <= Longest ? level : 0;
    }

    private static double Height(PdfLine line) => Math.Round(line.Height, 1);
}
