using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Parts a page on which text runs down one column and then down the next, so that their lines are not read across.</summary>
/// <remarks>
/// A table has columns too. Text in columns fills its lines, its columns are about as wide as one another, nothing names them, and no
/// band of white runs across them: the rows of a table end together, paragraphs beside one another don't.
/// </remarks>
internal static class PdfTwoColumns
{
    private const int FewestLines = 6;
    private const int LinesToABand = 8;
    private const int LinesToABandAtLeast = 5;
    private const int MostColumns = 3;
    private const int MostTrimmed = 2;

    // Shares of the width of the text: where a gutter may stand, how much of its column a line fills, how many lines do.
    private const double Outermost = 0.25;
    private const double Filled = 0.7;
    private const double MostAreFilled = 0.4;
    private const double MostUnlike = 2;

    /// <summary>The parts of a page in reading order, each as a page of its own with the same number; the page itself where it has one column.</summary>
    public static List<PdfPage> Part(PdfPage page, IReadOnlyDictionary<PdfLine, FurnitureKind> furniture)
    {
        var lines = page.Lines.FindAll(l => !furniture.ContainsKey(l));
        if (page.Beside.Count > 0) return [page];
        if (Find(lines, LinesToABand) is not var (from, to, gutter)) return [page with { IsUnclear = Find(lines, LinesToABandAtLeast) is not null }];
        List<List<PdfLine>> parts = [lines[..from], .. Columns(lines[from..to], gutter, MostColumns - 1), lines[to..]];
        var before = page.Lines.TakeWhile(furniture.ContainsKey).ToList();
        var after = page.Lines.SkipWhile(furniture.ContainsKey).Where(furniture.ContainsKey);
        parts[0].InsertRange(0, before);
        parts[^1].AddRange(after);
        return [.. parts.Where(p => p.Count > 0).Select(p => new PdfPage(page.Number, p, []))];
    }

    private static IEnumerable<List<PdfLine>> Columns(List<PdfLine> lines, double gutter, int more)
    {
        foreach (var column in (List<PdfLine>[])[Side(lines, gutter, left: true), Side(lines, gutter, left: false)])
        {
            if (more > 1 && Find(column, LinesToABand) is var (from, to, inner) && from == 0 && to == column.Count)
            {
                foreach (var narrower in Columns(column, inner, more - 1)) yield return narrower;
            }
            else
            {
                yield return column;
            }
        }
    }

    // The stretch of lines that no word crosses the gutter in.
    private static (int From, int To, double Gutter)? Find(List<PdfLine> lines, int linesToABand)
    {
        if (lines.Count < FewestLines) return null;
        var (left, right) = (lines.Min(l => l.Left), lines.Max(l => l.Right));
        (int From, int To, double Gutter)? best = null;
        foreach (var gutter in lines.SelectMany(l => Gaps(l)).Where(x => x > left + (right - left) * Outermost && x < right - (right - left) * Outermost)
            .GroupBy(x => Math.Round(x / 4)).OrderByDescending(g => g.Count()).Take(6).Select(g => g.Min() - 0.5))
        {
            for (var from = 0; from < lines.Count; from++)
            {
                var to = from;
                while (to < lines.Count && !lines[to].Words.Exists(w => w.Left < gutter && w.Right > gutter - 1)) to++;
                if ((best is not { } found || to - from > found.To - found.From) && Trimmed(lines, from, to, gutter, left, right, linesToABand) is var (first, last))
                    best = (first, last, gutter);
                from = Math.Max(from, to);
            }
        }

        return best;
    }

    // A short line above or below, of text that runs across, may cross the gutter as little as theirs do.
    private static (int From, int To)? Trimmed(List<PdfLine> lines, int from, int to, double gutter, double left, double right, int linesToABand)
    {
        for (var less = 0; less <= 2 * MostTrimmed; less++)
        {
            for (var above = Math.Max(0, less - MostTrimmed); above <= Math.Min(less, MostTrimmed); above++)
            {
                var (first, last) = (from + above, to - (less - above));
                if (last - first >= FewestLines && AreColumns(lines[first..last], gutter, left, right, linesToABand)) return (first, last);
            }
        }

        return null;
    }

    // Where words begin after a gap that is wider than a space.
    private static IEnumerable<double> Gaps(PdfLine line)
    {
        for (var i = 1; i < line.Words.Count; i++)
            if (line.Words[i].Left - line.Words[i - 1].Right > 2 * line.Space) yield return line.Words[i].Left;
        // A column whose neighbour has ended.
        yield return line.Left;
    }

    private static bool AreColumns(List<PdfLine> lines, double gutter, double leftEdge, double rightEdge, int linesToABand)
    {
        var (left, right) = (Side(lines, gutter, left: true), Side(lines, gutter, left: false));
        if (left.Count < FewestLines || right.Count < FewestLines) return false;
        var (width, otherWidth) = (left.Max(l => l.Right) - leftEdge, rightEdge - right.Min(l => l.Left));
        if (width > otherWidth * MostUnlike || otherWidth > width * MostUnlike || right.Min(l => l.Left) - left.Max(l => l.Right) < left[0].Space) return false;
        if (!AreFilled(left, width) || !AreFilled(right, otherWidth)) return false;
        var first = lines.Find(l => l.Left < gutter && l.Right > gutter);
        if (first is not null && ColumnWords.IsHeader([PdfLine.Joined(Words(first, gutter, true)), PdfLine.Joined(Words(first, gutter, false))])) return false;
        return Bands(lines) <= Math.Min(left.Count, right.Count) / linesToABand;
    }

    private static bool AreFilled(List<PdfLine> column, double width) =>
        column.Count(l => l.Right - l.Left > Filled * width) > MostAreFilled * column.Count;

    // Bands of white across both columns that are higher than between lines of a paragraph.
    private static int Bands(List<PdfLine> lines)
    {
        var gaps = new List<double>();
        var bottom = lines[0].Bottom;
        foreach (var line in lines.Skip(1))
        {
            gaps.Add((line.Top - bottom) / line.Height);
            bottom = Math.Max(bottom, line.Bottom);
        }

        var usual = gaps.Order().ElementAt(gaps.Count / 4);
        return gaps.Count(g => g > Math.Max(usual, 0) + 0.3);
    }

    private static List<PdfLine> Side(List<PdfLine> lines, double gutter, bool left) =>
        [.. lines.Select(l => Words(l, gutter, left)).Where(w => w.Count > 0).Select(w => new PdfLine(w, lines[0].SpaceToHeight))];

    private static List<PdfWord> Words(PdfLine line, double gutter, bool left) => line.Words.FindAll(w => w.Left < gutter == left);
}
