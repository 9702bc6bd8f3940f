namespace GoldenThread.Documents.Reading;

/// <summary>A table of a web page while it is being read.</summary>
/// <param name="merged">The allowance for covered cells.</param>
internal sealed class HtmlTable(MergedCells merged)
{
    private readonly List<Row> rows = [];
    private readonly Dictionary<int, int> coveredBelow = [];
    private List<Cell>? row;
    private string? rowColour;
    private int headings;
    private int headingsExpected;
    private bool inHead;
    private string? colour;
    private int across;
    private int down;

    /// <summary>What the open cell holds; null between cells.</summary>
    public BlockCollector? Cell { get; private set; }

    /// <summary>Whether rows belong to the table's head.</summary>
    public void Section(bool head)
    {
        EndRow();
        inHead = head;
    }

    /// <summary>Begins a row; an open one ends.</summary>
    public void BeginRow(HtmlToken tag)
    {
        EndRow();
        row = [];
        rowColour = Colour(tag);
    }

    /// <summary>Begins a cell; an open one ends.</summary>
    public void BeginCell(HtmlToken tag)
    {
        EndCell();
        row ??= [];
        SkipCovered();
        headingsExpected++;
        if (tag.Value == "th")
            headings++;
        Cell = new BlockCollector();
        colour = Colour(tag) ?? rowColour;
        across = Number(tag, "colspan");
        down = Number(tag, "rowspan");
    }

    /// <summary>Ends the open cell, if one is open.</summary>
    public void EndCell()
    {
        if (Cell is null || row is null)
            return;
        var first = row.Count;
        row.Add(new Cell(Cell.Take(), colour));
        Cell = null;
        var width = merged.Across(across);
        for (var i = 1; i < width; i++)
            row.Add(MergedCells.Covered);
        // "rowspan=0" means "to the end of the table"; a row that does not come covers nothing.
        if (down != 1)
        {
            for (var column = first; column < first + width; column++)
                coveredBelow[column] = down == 0 ? int.MaxValue : down - 1;
        }
    }

    /// <summary>Ends the open row, if one is open.</summary>
    public void EndRow()
    {
        EndCell();
        if (row is null)
            return;
        SkipCovered();
        if (row.Count > 0)
            rows.Add(new Row([.. row], inHead || (headings == headingsExpected && headings > 1)));
        row = null;
        rowColour = null;
        headings = headingsExpected = 0;
    }

    /// <summary>Ends the table.</summary>
    public Table? Take()
    {
        EndRow();
        return rows.Count == 0 ? null : new Table([.. rows]);
    }

    private void SkipCovered()
    {
        while (row is not null && coveredBelow.TryGetValue(row.Count, out var left))
        {
            if (left <= 1)
                coveredBelow.Remove(row.Count);
            else
                coveredBelow[row.Count] = left - 1;
            if (merged.Across(2) < 2)
            {
                coveredBelow.Clear();
                return;
            }

            row.Add(MergedCells.Covered);
        }
    }

    private static int Number(HtmlToken tag, string attribute)
        => int.TryParse(tag.Attribute(attribute), out var number) && number is >= 0 and <= 65_534 ? number : 1;

    private static string? Colour(HtmlToken tag)
        => CellColour.FromStyle(tag.Attribute("style")) ?? CellColour.FromCss(tag.Attribute("bgcolor"));
}
