namespace GoldenThread.Documents.Reading;

/// <summary>
/// The rows of a table without borders whose cells are centred: the number of a row stands in the middle of its height, so that its last line is as far below the
/// number as its first is above it.
/// </summary>
internal static class PdfCentredRows
{
    private const int FewestRows = 2;

    /// <summary>The lines with which rows begin; null where numbers don't stand in the middle.</summary>
    /// <param name="lines">A place a column; null where the line does not write in it.</param>
    /// <param name="from">The first line below the heading.</param>
    /// <param name="hasNumber">True for a line that has the number of a row.</param>
    public static List<int>? Begins(IReadOnlyList<PdfLine?[]> lines, int from, Func<int, bool> hasNumber)
    {
        var numbers = Enumerable.Range(from, lines.Count - from).Where(hasNumber).ToList();
        // Something of the first row stands above its number.
        if (numbers.Count < FewestRows || numbers[0] == from) return null;
        var begins = new List<int>();
        var begin = from;
        for (var i = 0; i < numbers.Count; i++)
        {
            begins.Add(begin);
            var (top, middle) = (lines[begin].OfType<PdfLine>().Min(l => l.Top), PdfRuledRows.Middle(lines[numbers[i]][0]!));
            if (begin > numbers[i]) return null;
            var bottom = 2 * middle - top;
            var next = numbers[i] + 1;
            while (next < lines.Count && lines[next].OfType<PdfLine>().Min(PdfRuledRows.Middle) < bottom) next++;
            // The last row ends with the table, and no row reaches over the next number.
            var last = lines[next - 1].OfType<PdfLine>().ToList();
            if (i + 1 < numbers.Count ? next > numbers[i + 1] : next < lines.Count) return null;
            if (Math.Abs(last.Max(l => l.Bottom) - bottom) > last[0].Height) return null;
            begin = next;
        }

        return begins;
    }
}
