namespace GoldenThread.Documents.Reading;

/// <summary>The tables of a web page that are open, one inside the other.</summary>
internal sealed class HtmlTables
{
    // A table in a table in a table … deeper than this is read as paragraphs.
    private const int Deepest = 12;

    private readonly Stack<HtmlTable> open = [];
    private readonly MergedCells merged = new();
    private int tooDeep;

    /// <summary>What the innermost open cell holds; null outside cells.</summary>
    public BlockCollector? Cell
    {
        get
        {
            foreach (var table in open)
            {
                if (table.Cell is { } cell)
                    return cell;
            }

            return null;
        }
    }

    /// <summary>Whether a table is open.</summary>
    public bool Any => open.Count > 0;

    /// <summary>Begins a table or a part of one; true where it is a cell.</summary>
    public bool Begin(HtmlToken tag)
    {
        if (tag.Value == "table")
        {
            if (open.Count == Deepest || tooDeep > 0)
                tooDeep++;
            else
                open.Push(new HtmlTable(merged));
            return false;
        }

        if (tooDeep > 0 || !open.TryPeek(out var table))
            return false;
        switch (tag.Value)
        {
            case "thead" or "tbody" or "tfoot":
                table.Section(tag.Value == "thead");
                return false;
            case "tr":
                table.BeginRow(tag);
                return false;
            case "td" or "th":
                table.BeginCell(tag);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Ends a part of a table; true where it is a cell.</summary>
    public bool EndPart(string name)
    {
        if (tooDeep > 0 || !open.TryPeek(out var table))
            return false;
        switch (name)
        {
            case "thead" or "tbody" or "tfoot":
                table.Section(head: false);
                return false;
            case "tr":
                table.EndRow();
                return false;
            case "td" or "th":
                table.EndCell();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Ends the innermost table; null where none is open, it is too deep to be one, or it has no row.</summary>
    public Table? End()
    {
        if (tooDeep > 0)
            tooDeep--;
        else if (open.TryPop(out var table))
            return table.Take();
        return null;
    }
}
