using System.Globalization;
using System.Text;

namespace GoldenThread.Documents.Exports;

/// <summary>Writes an export as CSV (RFC 4180): UTF-8 with a mark that Excel recognises, and words that cannot become a formula.</summary>
public static class CsvExport
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>Writes the rows as they come.</summary>
    public static async Task Write(ExportTable table, Stream to, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 32 * 1024, leaveOpen: true);
        foreach (var line in table.Above) await writer.WriteAsync(Line([Words(line)]).AsMemory(), cancellation);
        await writer.WriteAsync(Line(table.Columns.Select(column => column.Heading)).AsMemory(), cancellation);
        await foreach (var row in table.Rows.WithCancellation(cancellation))
            await writer.WriteAsync(Line(row.Select(Words)).AsMemory(), cancellation);
    }

    private static string Words(ExportCell cell) =>
        cell.Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        // An apostrophe in front says "text" to a spreadsheet.
        : ExportTable.LooksLikeFormula(cell.Words) ? $"'{cell.Words}" : cell.Words;

    private static string Line(IEnumerable<string> cells) => $"{string.Join(',', cells.Select(Quoted))}\r\n";

    private static string Quoted(string words) =>
        words.AsSpan().IndexOfAny("\",\r\n") < 0 ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
