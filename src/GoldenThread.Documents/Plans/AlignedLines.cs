using GoldenThread.Documents.Reading;
using GoldenThread.Time;

namespace GoldenThread.Documents.Plans;

/// <summary>
/// Parts cells whose lines belong together by their places: where each line of one cell is a date, the lines of a neighbour that are sentences, as many of
/// them, are an action each.
/// </summary>
internal static class AlignedLines
{
    private const int LongestDate = 20;

    /// <summary>The row, its cells parted where they stand line by line.</summary>
    public static Row Of(Row row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Blocks is not [Paragraph { Lines: { Length: > 1 } lines }] || !lines.All(IsDate)) continue;
            if (row.Cells.Any(c => AreSentences(c, lines.Length)))
                return row with { Cells = [.. row.Cells.Select(c => ReferenceEquals(c, cell) || AreSentences(c, lines.Length) ? Parted(c) : c)] };
        }

        return row;
    }

    private static bool IsDate(Line line) => line.Text.Trim() is { Length: <= LongestDate } text && ApproximateDate.Find(text) is [var only] && only.Length == text.Length
        && text.AsSpan().ContainsAnyInRange('0', '9') && text.Length > 4;

    private static bool AreSentences(Cell cell, int count) =>
        cell.Blocks is [Paragraph { Lines: var lines }] && lines.Length == count && lines.All(l => Labels.EndsSentence(l.Text) && Rejoin.Begins(l.Text, char.IsUpper));

    private static Cell Parted(Cell cell) => cell with { Blocks = [.. ((Paragraph)cell.Blocks[0]).Lines.Select(l => (Block)((Paragraph)cell.Blocks[0] with { Lines = [l] }))] };
}
