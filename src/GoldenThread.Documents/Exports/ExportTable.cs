using System.Globalization;
using GoldenThread.Time;

namespace GoldenThread.Documents.Exports;

/// <summary>A column of an export.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in a sheet, in characters.</param>
public sealed record ExportColumn(string Heading, int Width);

/// <summary>A cell of an export: words, a day, or nothing.</summary>
/// <param name="Words">What it says.</param>
/// <param name="Day">The day, where it is one exact day; a sheet can then sort and count by it.</param>
public readonly record struct ExportCell(string Words, DateOnly? Day = null)
{
    /// <summary>Words alone.</summary>
    public static implicit operator ExportCell(string? words) => new(words ?? "");

    /// <summary>A date as given; a day only where it means one.</summary>
    public static ExportCell Of(ApproximateDate? date) => date is null
        ? new ExportCell("")
        : new ExportCell(date.Text, date.Earliest == date.Latest && !date.Edtf.EndsWith('~') ? date.Latest : null);

    /// <summary>The day in London of a moment.</summary>
    public static ExportCell Of(DateTimeOffset? moment) => moment is { } at
        ? new ExportCell(LondonTime.Day(at).ToString("yyyy-MM-dd"), LondonTime.Day(at))
        : new ExportCell("");
}

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
        // Each sign with its full-width, small and other forms, as a keyboard elsewhere writes them. A tab or return at the front begins another cell in some programs.
        return first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '﹦' or '﹢' or '﹣' or '﹫' or '−' || words is ['\t' or '\r' or '\n', ..];
    }
}
