using System.Globalization;

namespace GoldenThread.Documents.Exports;

/// <summary>What is exported: the columns, and the rows as they come from the database.</summary>
/// <param name="Name">Name of the sheet and of the file.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows; each has as many cells as there are columns.</param>
public sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<ExportCell[]> Rows)
{
    /// <summary>Lines that stand above the table.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>True for words that a spreadsheet may run as a formula: what it trims off their beginning does not count.</summary>
    public static bool LooksLikeFormula(string words)
    {
        // White space, control characters and marks that show nothing: programs differ in which of them they drop, and all of them in this.
        var first = words.FirstOrDefault(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format));
        // Each sign with its full-width, small and other forms, as a keyboard elsewhere writes them. A tab or return at the front begins another cell in some
        // programs.
        return first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '﹦' or '﹢' or '﹣' or '﹫' or '−' || words is ['\t' or '\r' or '\n', ..];
    }
}
