using System.Text;
using CsvHelper;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Indicators;

/// <summary>Rows of cells out of a CSV file, which is read as it comes and never held whole, or out of an Excel workbook.</summary>
public static class FigureTable
{
    private const int Buffer = 64 * 1024;
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The rows, with their numbers in the file from 1; empty rows are left out.</summary>
    /// <param name="name">File name.</param>
    /// <param name="content">The file, from its beginning; it can be read twice.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be read.</exception>
    public static async Task<IEnumerable<FigureTableRow>> Read(string name, Stream content, CancellationToken cancellation = default)
    {
        var start = new byte[4];
        var length = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        content.Position = 0;
        if (length == 0) throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” is empty.");
        return start is [(byte)'P', (byte)'K', 3, 4] || Path.GetExtension(name).ToLowerInvariant() is ".xlsx" or ".xlsm" or ".xls"
            ? await Workbook(name, content, cancellation)
            : Delimited(new StreamReader(content, await Encoded(name, content, cancellation), detectEncodingFromByteOrderMarks: true, Buffer));
    }

    private static async Task<IEnumerable<FigureTableRow>> Workbook(string name, Stream content, CancellationToken cancellation)
    {
        if (content.Length > new ImportLimits().Bytes)
            throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” is larger than {new ImportLimits().Bytes / 1048576} MB. Save it as CSV.");
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellation);
        var document = await DocumentReading.Read(name, whole.ToArray(), cancellation: cancellation);
        if (document.Notices.Any(n => n.Kind == "macros"))
            throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” contains macros. Save it as an Excel workbook without macros (.xlsx).");
        var tables = document.Blocks.OfType<Table>().ToList();
        return tables.Count == 0
            ? throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” has no table.")
            // The first sheet that holds a table; the row is that of the table.
            : tables[0].Rows.Select((r, i) => new FigureTableRow(i + 1, [.. r.Cells.Select(Text)])).Where(r => r.Cells.Any(c => c.Length > 0));
    }

    private static IEnumerable<FigureTableRow> Delimited(StreamReader reader)
    {
        using (reader)
        {
            var (separator, skipped) = Separator(reader);
            using var csv = CsvReader.Create(reader, new CsvReaderOptions
            {
                Separator = separator,
                HasHeader = false,
                TrackLineNumbers = true,
                MaxRecordSize = 256 * 1024,
                MalformedData = CsvMalformedDataHandling.Throw,
                FieldCountMismatch = CsvFieldCountHandling.Allow,
                PoolStrings = true,
            });
            while (Next(csv))
            {
                string[] cells = [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())];
                if (Array.Exists(cells, c => c.Length > 0)) yield return new FigureTableRow((int)csv.LineNumber + skipped, cells);
            }
        }
    }

    private static bool Next(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException fault)
        {
            throw new UnreadableDocumentException(
                $"Row {fault.LineNumber} is not a row of a CSV file. A quotation mark may be missing, or the file may have been cut short.");
        }
    }

    // The one that stands most often in the first line; Excel may say it in a line of its own.
    private static (char Separator, int Skipped) Separator(StreamReader reader)
    {
        var stream = reader.BaseStream;
        var line = reader.ReadLine() ?? "";
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length == 5) return (line[4], 1);
        stream.Position = 0;
        reader.DiscardBufferedData();
        return (Separators.MaxBy(s => line.Count(c => c == s)), 0);
    }

    // By its mark; else UTF-8 where all of it is; else what Windows programs write in western Europe.
    private static async Task<Encoding> Encoded(string name, Stream content, CancellationToken cancellation)
    {
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var (bytes, characters) = (new byte[Buffer], new char[Buffer + 4]);
        try
        {
            for (int read; (read = await content.ReadAsync(bytes, cancellation)) > 0;)
            {
                if (bytes.AsSpan(0, read).Contains((byte)0) && bytes[0] is not (0xFF or 0xFE))
                    throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” is neither a CSV file nor an Excel workbook.");
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: false);
            }

            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static string Text(Cell cell) => string.Join(' ', cell.Blocks.OfType<Paragraph>().SelectMany(p => p.Lines).Select(l => l.Text)).Trim();
}
