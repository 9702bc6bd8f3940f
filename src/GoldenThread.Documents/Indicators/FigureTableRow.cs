namespace GoldenThread.Documents.Indicators;

/// <summary>A row of a file of figures.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Cells">Its cells, trimmed.</param>
public sealed record FigureTableRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>A cell; empty where the row ends before it, or there is no such column.</summary>
    public string At(int column) => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
