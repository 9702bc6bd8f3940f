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
        var file = Path.GetFileName(name);
        var rows = (await FigureTable.Read(name, content, cancellation)).ToList();
        if (rows.Count == 0) throw new UnreadableDocumentException($"“{file}” is empty.");
        // Where a row's first cell is a number, there are no names in front. A year may be a name, so all of them have to be numbers.
        var body = rows.Skip(1).ToList();
        var named = rows.Exists(r => r.Cells.Count > 1) && (body.Exists(r => Number(r.At(0)) is null) || Number(rows[0].At(0)) is null);
        var first = named ? 1 : 0;
        var headed = rows[0].Cells.Skip(first).All(c => Number(c) is null);
        ImmutableArray<string> columns = headed ? [.. rows[0].Cells.Skip(first)] : [];
        if (headed) rows.RemoveAt(0);
        if (rows.Count == 0) throw new UnreadableDocumentException($"“{file}” has no numbers.");
        var width = rows.Max(r => r.Cells.Count) - first;
        if (width < 1) throw new UnreadableDocumentException($"“{file}” has no numbers.");
        var read = rows.Select(r => (Name: named ? r.At(0) : "", Numbers: Enumerable.Range(first, width).Select(c => Count(file, r, c)).ToImmutableArray())).ToImmutableArray();
        return new CountTableFile(columns, read).WithoutTotals(file);
    }

    private CountTableFile WithoutTotals(string file)
    {
        var (rows, columns) = (Rows, Columns);
        if (rows.Length > 1 && Totals.Contains(rows[^1].Name))
        {
            for (var c = 0; c < rows[^1].Numbers.Length; c++)
            {
                var (said, sum) = (rows[^1].Numbers[c], rows.Take(rows.Length - 1).Sum(r => r.Numbers[c]));
                if (said != sum) throw new UnreadableDocumentException($"The row “{rows[^1].Name}” of “{file}” says {said}. The numbers above it add up to {sum}.");
            }

            rows = rows[..^1];
        }

        if (columns.Length > 1 && Totals.Contains(columns[^1]))
        {
            foreach (var row in rows)
            {
                var sum = row.Numbers[..^1].Sum();
                if (row.Numbers[^1] != sum) throw new UnreadableDocumentException($"The row “{row.Name}” of “{file}” says {row.Numbers[^1]}. Its numbers add up to {sum}.");
            }

            (columns, rows) = (columns[..^1], [.. rows.Select(r => (r.Name, r.Numbers[..^1]))]);
        }

        return new CountTableFile(columns, rows);
    }

    private static int Count(string file, FigureTableRow row, int column) => row.At(column).Length == 0 ? 0
        : Number(row.At(column)) ?? throw new UnreadableDocumentException($"Row {row.Number} of “{file}”: “{row.At(column)}” is not a count. Write a whole number from 0 up.");

    private static int? Number(string words) =>
        int.TryParse(words.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
