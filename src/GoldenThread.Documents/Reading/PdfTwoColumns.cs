using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Reading;

/// <summary>Parts a page on which text runs down one column and then down the next, so that their lines are not read across.</summary>
/// <remarks>
/// A table has columns too. Text in columns fills its lines, its columns are about as wide as one another, nothing names them, and no
/// band of white runs across them where a paragraph ends: the rows of a table end together, paragraphs beside one another don't.
/// </remarks>
internal static class PdfTwoColumns
{
    private const int FewestLines = 6;
    private const double Larger = 1.15;

    // Of the paragraphs of the column that has fewer, how many begin beside one of the other: at most, and where that is not clear.
    private const double Together = 0.5;
    private const double TogetherPerhaps = 0.75;

    // In heights of a line, more than between the lines of a paragraph.
    private const double Band = 0.3;

    // In points.
    private const double SameHeight = 0.6;

    // Places, beside the gutter, where words stand below one another: a table has more columns.
    private const int MostAligned = 1;
    private const int HeaderLines = 3;
    private const int MostColumns = 3;
    private const int MostTrimmed = 2;

    // Shares of the width of the text: where a gutter may stand, how much of its column a line fills, how many lines do.
    private const double Outermost = 0.25;
    private const double Filled = 0.7;
    private const double MostAreFilled = 0.4;
    private const double SomeAreFilled = 0.15;
    private const double MostUnlike = 2;

    /// <summary>The parts of a page in reading order, each as a page of its own with the same number; the page itself where it has one column.</summary>
    public static List<PdfPage> Part(PdfPage page, IReadOnlyDictionary<PdfLine, FurnitureKind> furniture)
    {
        var lines = page.Lines.FindAll(l => !furniture.ContainsKey(l));
        if (page.Beside.Count > 0 || DrawnColumns.Aligned(lines).Count > MostColumns) return [page];
        // The header of a table stands above its lines and keeps the gutters of some of them.
        if (Find(lines, Together) is not var (from, to, gutter) || (from > 0 && ColumnWords.IsHeader(lines[from - 1].Cells()))) return [page with { IsUnclear = Find(lines, TogetherPerhaps) is not null }];
        to = Below(lines, from, to, gutter);
        List<List<PdfLine>> parts = [lines[..from], .. Columns(lines[from..to], gutter, MostColumns - 1), lines[to..]];
        var before = page.Lines.TakeWhile(furniture.ContainsKey).ToList();
        var after = page.Lines.SkipWhile(furniture.ContainsKey).Where(furniture.ContainsKey);
        parts[0].InsertRange(0, before);
        parts[^1].AddRange(after);
        return [.. parts.Where(p => p.Count > 0).Select(p => new PdfPage(page.Number, p, []))];
    }

    // Short lines below the end of the right column cross the gutter as little as those of the left: a larger heading or more white than anywhere above parts them from it.
    private static int Below(List<PdfLine> lines, int from, int to, double gutter)
    {
        var end = lines.FindLastIndex(to - 1, to - from, l => l.Right > gutter) + 1;
        var left = lines[from..end].Select(l => Side(l, gutter, left: true)).OfType<PdfLine>().ToList();
        if (end >= to || left.Count < 2) return to;
        var (height, white) = (lines[from..end].Max(l => l.Height), left.Zip(left.Skip(1), (above, below) => below.Top - above.Bottom).Max());
        var bottom = lines[from..end].Max(l => l.Bottom);
        for (var i = end; i < to; i++)
        {
            if (lines[i].Height > height * Larger || lines[i].Top - bottom > Math.Max(white, 0) * Larger) return i;
            bottom = Math.Max(bottom, lines[i].Bottom);
        }

        return to;
    }

    private static IEnumerable<List<PdfLine>> Columns(List<PdfLine> lines, double gutter, int more)
    {
        foreach (var column in (List<PdfLine>[])[[.. lines.Select(l => Side(l, gutter, left: true)).OfType<PdfLine>()], [.. lines.Select(l => Side(l, gutter, left: false)).OfType<PdfLine>()]])
        {
            if (more > 1 && Find(column, Together) is var (from, to, inner) && from == 0 && to == column.Count)
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
    private static (int From, int To, double Gutter)? Find(List<PdfLine> lines, double together)
    {
        if (lines.Count < FewestLines) return null;
        var (left, right) = (lines.Min(l => l.Left), lines.Max(l => l.Right));
        (int From, int To, double Gutter)? best = null;
        foreach (var gutter in lines.SelectMany(l => Gaps(l)).Where(x => x > left + (right - left) * Outermost && x < right - (right - left) * Outermost)
            .GroupBy(x => Math.Round(x / 4)).OrderByDescending(g => g.Count()).Take(6).Select(g => g.Min() - 0.5))
        {
            for (var from = 0; from < lines.Count; from++)
            {
                // The end of a paragraph that runs across may be short.
                while (from > 0 && from < lines.Count && lines[from].Right < gutter && lines[from].Top - lines[from - 1].Bottom < Band * lines[from].Height
                    && lines[from - 1].Left < gutter && lines[from - 1].Right > gutter)
                    from++;
                var to = from;
                while (to < lines.Count && !lines[to].Words.Exists(w => w.Left < gutter && w.Right > gutter - 1)) to++;
                if ((best is not { } found || to - from > found.To - found.From) && Trimmed(lines, from, to, gutter, left, right, together) is var (first, last))
                    best = (first, last, gutter);
                from = Math.Max(from, to);
            }
        }

        return best;
    }

    // A short line above or below, of text that runs across, may cross the gutter as little as theirs do.
    private static (int From, int To)? Trimmed(List<PdfLine> lines, int from, int to, double gutter, double left, double right, double together)
    {
        if (to - from < FewestLines) return null;
        var sides = lines[from..to].ConvertAll(l => (Left: Side(l, gutter, left: true), Right: Side(l, gutter, left: false)));
        for (var less = 0; less <= 2 * MostTrimmed; less++)
        {
            for (var above = Math.Max(0, less - MostTrimmed); above <= Math.Min(less, MostTrimmed); above++)
            {
                var (first, last) = (from + above, to - (less - above));
                if (last - first >= FewestLines && AreColumns(lines[first..last], sides[(first - from)..(last - from)], gutter, left, right, together)) return (first, last);
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

    // The cells of a row begin at the same height to a hair; the lines of two texts by accident and seldom.
    private static bool AreColumns(List<PdfLine> lines, List<(PdfLine? Left, PdfLine? Right)> sides, double gutter, double leftEdge, double rightEdge, double together)
    {
        var (left, right) = (sides.Select(s => s.Left).OfType<PdfLine>().ToList(), sides.Select(s => s.Right).OfType<PdfLine>().ToList());
        if (left.Count < FewestLines || right.Count < FewestLines) return false;
        var (width, otherWidth) = (left.Max(l => l.Right) - leftEdge, rightEdge - right.Min(l => l.Left));
        if (width > otherWidth * MostUnlike || otherWidth > width * MostUnlike || right.Min(l => l.Left) - left.Max(l => l.Right) < left[0].Space) return false;
        var (filled, alsoFilled) = (ShareFilled(left, width), ShareFilled(right, otherWidth));
        if (Math.Max(filled, alsoFilled) <= MostAreFilled || Math.Min(filled, alsoFilled) <= SomeAreFilled) return false;
        if (lines.Take(HeaderLines).Any(l => ColumnWords.IsHeader(l.Cells()))) return false;
        if (DrawnColumns.Aligned(lines).Count(x => Math.Abs(DrawnColumns.Points(x) - gutter) > 2) > MostAligned) return false;
        return Bands(lines, i => sides[i] is ({ } one, { } other) && Math.Abs(one.Top - other.Top) < SameHeight) is var bands && (bands == 0 || bands <= together * Math.Min(Bands(left, _ => true), Bands(right, _ => true)));
    }

    private static double ShareFilled(List<PdfLine> column, double width) => (double)column.Count(l => l.Right - l.Left > Filled * width) / column.Count;

    // Bands of white above lines that are higher than those between the lines of a paragraph.
    private static int Bands(List<PdfLine> lines, Func<int, bool> counts)
    {
        var gaps = new List<double>();
        var bottom = lines[0].Bottom;
        for (var i = 1; i < lines.Count; i++)
        {
            gaps.Add(counts(i) ? (lines[i].Top - bottom) / lines[i].Height : 0);
            bottom = Math.Max(bottom, lines[i].Bottom);
        }

        var usual = gaps.Order().ElementAt(gaps.Count / 4);
        return gaps.Count(g => g > Math.Max(usual, 0) + Band);
    }

    // The words of a line on one side of a gutter; null where there are none.
    private static PdfLine? Side(PdfLine line, double gutter, bool left) => line.Words.FindAll(w => w.Left < gutter == left) is { Count: > 0 } words ? new PdfLine(words, line.SpaceToHeight) : null;
}
