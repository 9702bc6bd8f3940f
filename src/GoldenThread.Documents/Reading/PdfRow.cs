namespace GoldenThread.Documents.Reading;

/// <summary>A row of a table.</summary>
/// <param name="Cells">The lines of the paragraphs of each cell; no paragraphs where it is empty.</param>
/// <param name="IsHeader">True for the header.</param>
/// <param name="GoesOn">True for the first row of a page that would be the rest of the row before, if the table went on from there.</param>
/// <param name="Covered">How many of its first cells a cell above is merged down over.</param>
internal sealed record PdfRow(List<List<PdfLine>>[] Cells, bool IsHeader, bool GoesOn, int Covered)
{
    /// <summary>The table of a page in which it begins.</summary>
    public PdfTable? Table { get; init; }

    /// <summary>Adds the rest of some columns, from the next page.</summary>
    public void Add(PdfRow rest, Range columns, Func<int, double> right)
    {
        foreach (var column in Enumerable.Range(0, Cells.Length).Take(columns))
        {
            var (cell, more) = (Cells[column], rest.Cells[column]);
            var cut = GoesOnIn(rest, column, right);
            if (cut)
                cell[^1].AddRange(more[0]);
            cell.AddRange(more.Skip(cut ? 1 : 0));
        }
    }

    /// <summary>True where a paragraph of a column was cut by the end of the page.</summary>
    public bool GoesOnIn(PdfRow rest, int column, Func<int, double> right)
        => Cells[column] is [.., [.., var last]] && rest.Cells[column] is [[var first, ..], ..] && !LineBreaks.PartsOverPage(last, first, right(column));
}
