namespace GoldenThread.Documents.Reading;

/// <summary>A stretch of lines that is a table: between its columns run gutters that no line crosses.</summary>
internal sealed class PdfTable
{
    // Below this, two words that happen to stand apart would be a table.
    private const int FewestWideLines = 2;

    // Distances below a table in heights of a line: what stands nearer is its last row.
    private const double InRow = 0.6;
    private const double InHeading = 0.35;
    private const double InCell = 2.5;
    private const double Apart = 6;

    // Both edges and one border at least; how much of a table's height they cover, and how near, in points, the parts of one line are.
    private const int FewestRules = 3;
    private const double MostOfHeight = 0.6;
    private const double SamePlace = 5;

    private readonly DrawnColumns columns;
    private readonly List<PdfLine> lines;

    private PdfTable(PdfPage page, List<PdfLine> lines, DrawnColumns columns, int end, PdfTable? before)
    {
        this.columns = columns;
        this.lines = lines;
        Page = page;
        GoesOn = before is not null && before.columns.Count == columns.Count;
        End = end;
        List<PdfLine?[]> cut = [.. lines.Select(l => Cut(l, columns))];
        Rows = new PdfRows(cut, GoesOn ? before!.Rows : null, PdfRightNumbers.Part(cut));
    }

    /// <summary>Its page.</summary>
    public PdfPage Page { get; }

    /// <summary>True where it goes on from the table of the page before.</summary>
    public bool GoesOn { get; }

    /// <summary>Index of the first line of the page after the table.</summary>
    public int End { get; }

    /// <summary>Its rows.</summary>
    public PdfRows Rows { get; }

    /// <summary>The pages of a table with the columns that lines run down between; as they are where no lines do, or where pages would differ.</summary>
    /// <param name="tables">A page each.</param>
    /// <param name="rules">The lines of a page; null where they are not known.</param>
    public static List<PdfTable> ByRules(List<PdfTable> tables, Func<PdfTable, PdfRules?> rules)
    {
        var ruled = new List<PdfTable>();
        foreach (var table in tables)
        {
            if (rules(table) is not { } drawn || table.Places(drawn) is not { Count: >= FewestRules } places) return tables;
            ruled.Add(new PdfTable(table.Page, table.lines, table.columns.ByRules(places, table.lines), table.End, ruled.LastOrDefault()));
        }

        return ruled.TrueForAll(t => t.Rows.Columns == ruled[0].Rows.Columns && t.Rows.Columns > 1) ? ruled : tables;
    }

    // Where lines run down most of the table's height: its edges and the borders of its columns.
    private List<double> Places(PdfRules rules)
    {
        var (top, bottom) = (lines.Min(l => l.Top), lines.Max(l => l.Bottom));
        var places = new List<double>();
        foreach (var group in rules.Columns.Where(c => c.Top < bottom && c.Bottom > top).OrderBy(c => c.Left).Aggregate(new List<List<(double Top, double Bottom, double Left)>>(), Near))
        {
            var covered = group.Sum(c => Math.Min(c.Bottom, bottom) - Math.Max(c.Top, top));
            if (covered >= (bottom - top) * MostOfHeight) places.Add(group.Average(c => c.Left));
        }

        return places;

        static List<List<(double Top, double Bottom, double Left)>> Near(List<List<(double Top, double Bottom, double Left)>> groups, (double Top, double Bottom, double Left) line)
        {
            if (groups is [.., var last] && line.Left - last[0].Left < SamePlace) last.Add(line);
            else groups.Add([line]);
            return groups;
        }
    }

    /// <summary>From where to where a column is written in, in points.</summary>
    public (double Left, double Right) Place(int column) => columns.Place(column);

    /// <summary>The table that begins at a line; null where none does.</summary>
    /// <param name="sheet">The page.</param>
    /// <param name="page">Its lines without furniture.</param>
    /// <param name="aligned">Where columns begin however narrow the white before them (<see cref="DrawnColumns.Aligned"/>).</param>
    /// <param name="start">Index of the line.</param>
    /// <param name="before">The table that the page before ended with, which may go on here; otherwise null.</param>
    public static PdfTable? Find(PdfPage sheet, List<PdfLine> page, IReadOnlyCollection<int> aligned, int start, PdfTable? before)
    {
        if (before is not null && Grown(sheet, page, start, before.columns.ForNextPage(), before) is { } next)
            return next;
        return page[start].Gaps > 0 ? Grown(sheet, page, start, new DrawnColumns(aligned), null) : null;
    }

    /// <summary>The table of lines that stand between borders; null where the borders part no columns.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="places">How far from the left the borders are that run down, in points.</param>
    /// <param name="before">The table that the page before ended with, which may go on here; otherwise null.</param>
    public static PdfTable? Between(PdfPage page, List<PdfLine> lines, IReadOnlyCollection<double> places, PdfTable? before)
    {
        var between = DrawnColumns.Between(places, lines);
        return between.Count < 2 ? null : new PdfTable(page, lines, between, lines.Count, before);
    }

    /// <summary>The same table with the line above it, where that stands as near as the lines of a cell and in one column.</summary>
    public static PdfTable? WithLineAbove(PdfPage sheet, List<PdfLine> page, IReadOnlyCollection<int> aligned, int start, PdfTable table)
    {
        if (page[start].Top - page[start - 1].Bottom > InHeading * page[start].Height || !ColumnWords.IsHeader(page[start].Cells())) return null;
        if (Grown(sheet, page, start - 1, new DrawnColumns(aligned), null) is { } higher && higher.End == table.End && higher.Rows.Columns == table.Rows.Columns) return higher;
        // A line of one piece alone has no gutter: it joins the columns of the lines below, where it stands beside the heading's other cells, which are centred.
        if (page[start - 1].Bottom <= page[start].Top || page[start - 1].Gaps > 0) return null;
        var gutters = new DrawnColumns(aligned);
        if (!page[start..table.End].TrueForAll(gutters.TryAdd) || !gutters.TryAdd(page[start - 1]) || gutters.Of(page[start - 1].Words[0]) != gutters.Of(page[start - 1].Words[^1])) return null;
        gutters.JoinHeaders(page.GetRange(start, table.End - start));
        var joined = new PdfTable(sheet, page.GetRange(start - 1, table.End - start + 1), gutters, table.End, null);
        return joined.Rows.Columns == table.Rows.Columns ? joined : null;
    }

    private static PdfTable? Grown(PdfPage sheet, List<PdfLine> page, int start, DrawnColumns columns, PdfTable? before)
    {
        var stop = start;
        var height = page[start].Height;
        while (stop < page.Count && (stop == start || page[stop].Top - page[stop - 1].Bottom < Apart * height) && columns.TryAdd(page[stop]))
            stop++;
        var end = start;
        for (var i = start; i < stop; i++)
        {
            if (Belongs(page, i, end == i, columns, before is not null && i == start))
                end = i + 1;
        }

        if (end == start || (before is null && columns.WideLines < FewestWideLines))
            return null;
        if (before is null) columns.JoinHeaders(page.GetRange(start, end - start));
        var table = new PdfTable(sheet, page.GetRange(start, end - start), columns, end, before);
        return before is null && table.Rows.IsList ? null : table;
    }

    // What stands in one column alone belongs to the table where it is near its last line.
    private static bool Belongs(List<PdfLine> page, int line, bool follows, DrawnColumns columns, bool goesOn)
    {
        var first = columns.Of(page[line].Words[0]);
        if (first != columns.Of(page[line].Words[^1]))
            return true;
        if (line == 0 || goesOn)
            return goesOn && first > 0;
        var distance = (page[line].Top - page[line - 1].Bottom) / page[line].Height;
        return follows && distance < (first > 0 ? InCell : InRow);
    }

    private static PdfLine?[] Cut(PdfLine line, DrawnColumns columns)
    {
        var cut = new PdfLine?[columns.Count];
        foreach (var words in line.Words.GroupBy(columns.Of))
            cut[words.Key] = new PdfLine([.. words], line.SpaceToHeight);
        return cut;
    }
}
