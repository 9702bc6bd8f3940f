using System.Text.Json;
using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Children;

/// <summary>Reads files of records: CSV (or the first table of an Excel workbook) with the columns of <see cref="RecordRow.Columns"/>, or NDJSON with the same names, one object a line.</summary>
public static class RecordFile
{
    /// <summary>The rows, in the order of the file.</summary>
    /// <param name="name">File name; .ndjson and .jsonl are NDJSON.</param>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or a column is missing or not known.</exception>
    public static async Task<IReadOnlyList<RecordRow>> Read(string name, Stream content, CancellationToken cancellation = default)
    {
        if (Path.GetExtension(name).ToLowerInvariant() is ".ndjson" or ".jsonl") return await Objects(content, cancellation);
        using var rows = (await FigureTable.Read(name, content, cancellation)).GetEnumerator();
        if (!rows.MoveNext()) throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” is empty.");
        var columns = rows.Current.Cells.Select(c => c.Trim().ToLowerInvariant()).ToList();
        Check(columns.Where(c => c.Length > 0), 1);
        if (RecordRow.Columns.Take(4).FirstOrDefault(c => !columns.Contains(c)) is { } missing) throw new UnreadableDocumentException($"The column “{missing}” is missing. The columns are {string.Join(", ", RecordRow.Columns)}.");
        var all = new List<RecordRow>();
        while (rows.MoveNext())
            all.Add(new RecordRow(rows.Current.Number, columns.Zip(rows.Current.Cells).Where(c => c.First.Length > 0).ToDictionary(c => c.First, c => c.Second.Trim(), StringComparer.Ordinal)));
        return all;
    }

    private static async Task<IReadOnlyList<RecordRow>> Objects(Stream content, CancellationToken cancellation)
    {
        using var reader = new StreamReader(content);
        var (all, number) = (new List<RecordRow>(), 0);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var one = JsonDocument.Parse(line);
                if (one.RootElement.ValueKind != JsonValueKind.Object) throw new UnreadableDocumentException($"Line {number} is not an object.");
                var fields = one.RootElement.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).ToDictionary(p => p.Name, p => p.Value.ToString(), StringComparer.Ordinal);
                Check(fields.Keys, number);
                all.Add(new RecordRow(number, fields));
            }
            catch (JsonException)
            {
                throw new UnreadableDocumentException($"Line {number} is not JSON.");
            }
        }

        return all;
    }

    private static void Check(IEnumerable<string> columns, int line)
    {
        if (columns.FirstOrDefault(c => !RecordRow.Columns.Contains(c)) is { } unknown) throw new UnreadableDocumentException($"Line {line}: “{unknown}” is not known. The columns are {string.Join(", ", RecordRow.Columns)}.");
    }
}
