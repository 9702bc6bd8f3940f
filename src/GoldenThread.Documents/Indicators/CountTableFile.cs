using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Indicators;

/// <summary>A table of counts, of one way or two, with its totals where the file has them.</summary>
/// <param name="Columns">The headings of the columns of numbers; empty where there are none.</param>
/// <param name="Rows">The name of each row with its numbers.</param>
public sealed record CountTableFile(ImmutableArray<string> Columns, ImmutableArray<(string Name, ImmutableArray<int> Numbers)> Rows)
{
    private static readonly HashSet<string> Totals = new(["total", "all", "sum", "together", "totals", "grand total", "overall"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a file. A row or column called “Total” is checked and left out: totals are worked out.</summary>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It holds no such table.</exception>
    public static async Task<CountTableFile> Read(string name, Stream content, CancellationToken cancellation = default)
    {
        var rows = (await FigureTable.Read(name, content, cancellation)).ToList();
        return Of(Path.GetFileName(name), rows);
    }

    /// <summary>The same of rows that were read before.</summary>
    internal static CountTableFile Of(string file, List<FigureTableRow> rows)
    {
        if (rows.Count == 0) throw new UnreadableDocumentException($"“{file}” is empty.");
        rows = [.. rows];
        // Where a row's first cell is a number, there are no names in front. A year may be a name, so all of them have to be numbers.
        var body = rows.Skip(1).ToList();
        var named = rows.Exists(r => r.Cells.Count > 1) && (body.Exists(r => Number(r.At(0)) is null) || Number(rows[0].At(0)) is null);
        var first = named ? 1 : 0;
        var headed = IsHeading([.. rows[0].Cells.Skip(first)], body, first);
        ImmutableArray<string> columns = headed ? [.. rows[0].Cells.Skip(first)] : [];
        if (headed) rows.RemoveAt(0);
        if (rows.Count == 0) throw new UnreadableDocumentException($"“{file}” has no numbers.");
        var width = rows.Max(r => r.Cells.Count) - first;
        if (width < 1) throw new UnreadableDocumentException($"“{file}” has no numbers.");
        var read = rows.Select(r => (Name: named ? r.At(0) : "", Numbers: Enumerable.Range(first, width).Select(c => Count(file, r, c)).ToImmutableArray())).ToImmutableArray();
        if (read.Sum(r => r.Numbers.Sum(n => (long)n)) > int.MaxValue) throw new UnreadableDocumentException($"The numbers of “{file}” are too large: together they are more than {int.MaxValue:N0}.");
        return new CountTableFile(columns, read).WithoutTotals(file);
    }

    // Words alone; or a last one that names the total; or years, under which no row has years.
    private static bool IsHeading(string[] cells, List<FigureTableRow> body, int first) =>
        Array.TrueForAll(cells, c => Number(c) is null) || (cells.Length > 1 && Totals.Contains(cells[^1]))
        || (cells.Length > 0 && body.Count > 0 && cells.Distinct(StringComparer.Ordinal).Count() == cells.Length && Array.TrueForAll(cells, IsYear)
            && !body.Exists(r => r.Cells.Skip(first).All(IsYear)));

    private static bool IsYear(string cell) => cell.Length == 4 && Number(cell) is >= 1900 and <= 2100;

    private CountTableFile WithoutTotals(string file)
    {
        var (rows, columns) = (Rows, Columns);
        var (row, column) = (Rows.Length > 1 ? IndexOf(Rows.Select(r => r.Name)) : -1, Columns.Length > 1 ? IndexOf(Columns) : -1);
        if (row >= 0)
        {
            var total = rows[row];
            rows = rows.RemoveAt(row);
            for (var c = 0; c < total.Numbers.Length; c++)
            {
                var (said, sum) = (total.Numbers[c], rows.Sum(r => r.Numbers[c]));
                if (said != sum) throw new UnreadableDocumentException($"The row “{total.Name}” of “{file}” says {said}. The numbers of the others add up to {sum}.");
            }
        }

        if (column >= 0)
        {
            foreach (var (name, numbers) in rows)
            {
                var sum = numbers.Sum() - numbers[column];
                if (numbers[column] != sum) throw new UnreadableDocumentException($"The row “{name}” of “{file}” says {numbers[column]} in all. Its numbers add up to {sum}.");
            }

            (columns, rows) = (columns.RemoveAt(column), [.. rows.Select(r => (r.Name, r.Numbers.RemoveAt(column)))]);
        }

        return new CountTableFile(columns, rows);
    }

    private static int IndexOf(IEnumerable<string> names) => names.TakeWhile(n => !Totals.Contains(n)).Count() is var at && at < names.Count() ? at : -1;

    // A gap is not 0: nobody knows whether there were none.
    private static int Count(string file, FigureTableRow row, int column) =>
        Number(row.At(column)) ?? throw new UnreadableDocumentException(row.At(column).Length == 0
            ? $"Row {row.Number} of “{file}” has an empty cell. Enter 0 for none."
            : $"Row {row.Number} of “{file}”: “{row.At(column)}” is not a count. Write a whole number from 0 up.");

    private static int? Number(string words) =>
        int.TryParse(words.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
