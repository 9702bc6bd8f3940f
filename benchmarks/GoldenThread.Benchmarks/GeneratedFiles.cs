using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using GoldenThread.Documents.Publications;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace GoldenThread.Benchmarks;

/// <summary>One invented plan as a table, in each format that is read: a recommendation for every ten actions, about ten rows to a page.</summary>
internal static class GeneratedFiles
{
    private static readonly string[] Columns = ["Recommendation", "Action", "Lead", "Due", "Impact", "Rating"];

    public static async Task<int> Write(string folder, string[] sizes)
    {
        foreach (var size in sizes) await Write(int.Parse(size, CultureInfo.InvariantCulture), folder);
        return 0;
    }

    private static async Task Write(int rows, string folder)
    {
        Directory.CreateDirectory(folder);
        var table = Enumerable.Range(0, rows).Select(Row).ToList();
        string File(string ending) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"plan-{rows:00000}.{ending}"));
        await System.IO.File.WriteAllTextAsync(
            File("csv"), string.Concat(table.Prepend(Columns).Select(row => string.Join(',', row.Select(cell => $"\"{cell}\"")) + "\n")));
        await System.IO.File.WriteAllTextAsync(File("txt"), string.Concat(table.Prepend(Columns).Select(row => string.Join('\t', row) + "\n")));
        await System.IO.File.WriteAllTextAsync(
            File("md"), string.Concat(
                table.Prepend(["---", "---", "---", "---", "---", "---"]).Prepend(Columns).Select(row => $"| {string.Join(" | ", row)} |\n")));
        var html = Html(table);
        await System.IO.File.WriteAllTextAsync(File("html"), html);
        await System.IO.File.WriteAllBytesAsync(File("docx"), PublicationWord.Write(new Paper("A plan", true, [new Block.Heading(1, "A plan"), Table(table)])));
        Excel(File("xlsx"), table);
        await System.IO.File.WriteAllBytesAsync(File("pdf"), await PublicationPdf.Print(html));
    }

    private static string[] Row(int i) =>
    [
        i % 10 == 0 ? $"{i / 10 + 1}. Every child of family group {i / 10 + 1} is seen alone, and what they say is written down in their own words." : "",
        $"Train team {i + 1} to ask, to listen and to write down what was said, and look at forty files of the quarter to see whether it is so in each.",
        i % 2 == 0 ? "Northmere Council" : "Eastmere Health Trust",
        $"{(i % 2 == 0 ? "May" : "October")} {2026 + i % 3}",
        i % 3 == 0 ? "Children are seen sooner, and their files show what they said." : "",
        i % 10 == 0 ? (i % 20 == 0 ? "On track" : "Completed") : "",
    ];

    private static Block.Table Table(IEnumerable<string[]> table) => new(
        "Recommendations and actions", [.. Columns.Select((name, i) => (name, i < 2 ? 30 : 10))],
        [
            .. table.Select(
                row => new Group([new Block.Paragraph(row[0])], [[.. row.Skip(1).Select(cell => (IReadOnlyList<Block>)[new Block.Paragraph(cell)])]], [])),
        ]);

    private static string Html(IEnumerable<string[]> table) => $$"""
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>A plan</title>
        <style>@page { size: A4 landscape } body { font: 10pt sans-serif } td, th { border: 1px solid; padding: 6pt; vertical-align: top; height: 32pt } thead { display: table-header-group } tr { break-inside: avoid }</style></head>
        <body><h1>A plan</h1><table><thead><tr>{{string.Concat(Columns.Select(name => $"<th>{name}</th>"))}}</tr></thead><tbody>
        {{string.Concat(table.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>\n"))}}</tbody></table></body></html>
        """;

    private static void Excel(string file, IEnumerable<string[]> table)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var sheet = book.AddNewPart<WorksheetPart>();
        sheet.Worksheet = new S.Worksheet(new S.SheetData(table.Prepend(Columns).Select(row => new S.Row(row.Select(cell =>
            new S.Cell { DataType = S.CellValues.InlineString, InlineString = new S.InlineString(new S.Text(cell)) })))));
        book.Workbook = new S.Workbook(new S.Sheets(new S.Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Plan" }));
    }
}
