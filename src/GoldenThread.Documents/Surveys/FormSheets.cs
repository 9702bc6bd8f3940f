using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Surveys;

/// <summary>The sheets of a form: an Excel workbook, or a CSV file that has the name of a sheet in front of its rows.</summary>
internal static class FormSheets
{
    /// <summary>Reads them; the first row that holds something is that of the headings.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read, is too large, or runs macros.</exception>
    public static async Task<IReadOnlyList<FormSheet>> Read(string name, Stream content, CancellationToken cancellation) =>
        [.. (await Rows(name, content, cancellation)).Select(s => Sheet(s.Name, s.Rows))];

    /// <summary>The same as rows alone, wherever the headings are.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read, is too large, or runs macros.</exception>
    public static async Task<List<(string Name, List<(int Number, IReadOnlyDictionary<int, string> Cells)> Rows)>> Rows(string name, Stream content, CancellationToken cancellation)
    {
        if (content.Length > new ImportLimits().Bytes)
            throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” is larger than {new ImportLimits().Bytes / 1048576} MB. Save only what belongs to it.");
        if (Path.GetExtension(name).Equals(".csv", StringComparison.OrdinalIgnoreCase)) return Delimited(await FigureTable.Read(name, content, cancellation));
        var document = await Workbook(name, content, cancellation);
        var sheets = new List<(string Name, List<(int, IReadOnlyDictionary<int, string>)> Rows)>();
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph { Level: 1 } heading) sheets.Add((Text(heading), []));
            else if (sheets.Count > 0 && block is Table table)
            {
                foreach (var row in table.Rows)
                    sheets[^1].Rows.Add((row.Number, row.Cells.Where(c => c.Column > 0).Select(c => (c.Column, Words: Text(c))).Where(c => c.Words.Length > 0).ToDictionary(c => c.Column, c => c.Words)));
            }
            else if (sheets.Count > 0 && block is Paragraph only)
            {
                // A sheet of one column has no table: its rows are lines.
                sheets[^1].Rows.Add((sheets[^1].Rows.Count + 1, new Dictionary<int, string> { [1] = Text(only) }));
            }
        }

        return sheets;
    }

    /// <summary>A workbook that runs no macros.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read, or has macros.</exception>
    internal static async Task<SourceDocument> Workbook(string name, Stream content, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellation);
        if (whole.Length == 0) throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” is empty.");
        var document = await DocumentReading.Read(name, whole.ToArray(), cancellation: cancellation);
        return document.Notices.Any(n => n.Kind == "macros")
            ? throw new UnreadableDocumentException($"“{Path.GetFileName(name)}” contains macros. Save it as an Excel workbook without macros (.xlsx).")
            : document;
    }

    internal static string Text(Cell cell) => string.Join('\n', cell.Blocks.OfType<Paragraph>().Select(Text)).Trim();

    private static string Text(Paragraph paragraph) => string.Join(' ', paragraph.Lines.Select(l => l.Text)).Trim();

    private static FormSheet Sheet(string name, List<(int Number, IReadOnlyDictionary<int, string> Cells)> rows)
    {
        var filled = rows.Where(r => r.Cells.Count > 0).ToList();
        return filled.Count == 0
            ? new FormSheet(name, 1, [], [])
            : new FormSheet(name, filled[0].Number, [.. filled[0].Cells.OrderBy(c => c.Key).Select(c => (c.Value.Trim(), c.Key))], [.. filled.Skip(1)]);
    }

    private static List<(string, List<(int, IReadOnlyDictionary<int, string>)>)> Delimited(IEnumerable<FigureTableRow> rows)
    {
        var sheets = new List<(string Name, List<(int, IReadOnlyDictionary<int, string>)> Rows)>();
        foreach (var row in rows)
        {
            if (row.At(0).Length > 0) sheets.Add((row.At(0), []));
            if (sheets.Count == 0) continue;
            var cells = row.Cells.Select((words, i) => (Column: i + 1, Words: words)).Skip(1).Where(c => c.Words.Length > 0).ToDictionary(c => c.Column, c => c.Words);
            if (cells.Count > 0) sheets[^1].Rows.Add((row.Number, cells));
        }

        return sheets;
    }
}
