using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>Plans as Excel workbooks.</summary>
internal static class ExcelRenderings
{
    public static byte[] Table(GeneratedPlan plan, TableShape table)
    {
        List<List<string>> rows =
        [
            [plan.Title],
            ["Published " + plan.Published.Text],
            ["Reviewed " + plan.Reviewed.Text],
            [.. table.Headers],
            .. table.Rows.Select(r => r.Select(c => string.Join('\n', c.Paragraphs)).ToList()),
        ];
        return Workbook("Action plan", sheet =>
        {
            sheet.Append(
                new S.SheetData(rows.Select((row, i) => new S.Row(row.Select((words, column) => Cell(words, column, i + 1))) { RowIndex = (uint)(i + 1) })));
            var merges = Merges(table).ToList();
            if (merges.Count > 0)
                sheet.Append(new S.MergeCells(merges));
        });
    }

    /// <summary>A workbook of one sheet that somebody fills.</summary>
    public static byte[] Workbook(string name, Action<S.Worksheet> fill, Action<WorkbookPart>? more = null)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new S.Worksheet();
            workbook.Workbook = new S.Workbook(new S.Sheets(new S.Sheet { Name = name, SheetId = 1, Id = workbook.GetIdOfPart(part) }));
            more?.Invoke(workbook);
            fill(part.Worksheet);
        }

        return stream.ToArray();
    }

    public static S.Cell Cell(string words, int column, int row, uint style = 0) =>
        new(new S.InlineString(new S.Text(words) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = Reference(column, row),
            DataType = S.CellValues.InlineString,
            StyleIndex = style,
        };

    public static string Reference(int column, int row) => $"{(char)('A' + column)}{row}";

    // The table begins in the fifth row.
    private static IEnumerable<S.MergeCell> Merges(TableShape table)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            for (var column = 0; column < table.Rows[row].Length; column++)
            {
                if (table.Rows[row][column].Down is > 1 and var down)
                    yield return new S.MergeCell { Reference = $"{Reference(column, row + 5)}:{Reference(column, row + 4 + down)}" };
            }
        }
    }
}
