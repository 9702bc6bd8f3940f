using GoldenThread.Documents.Tests.Rendering;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Tests.Chronologies;

/// <summary>A chronology as Word and Excel files.</summary>
internal static class ChronologyFiles
{
    public static byte[] Word(string above, string[][] rows) => WordRenderings.Document(body => body.Append(
        WordRenderings.Paragraph(above),
        new W.Table(rows.Select(r => new W.TableRow(r.Select(c => new W.TableCell(WordRenderings.Paragraph(c))))))));

    public static byte[] Excel(string above, string[][] rows) => ExcelRenderings.Workbook("Chronology", sheet => sheet.Append(
        new S.SheetData(
            rows.Prepend([above]).Select(
                (row, i) => new S.Row(row.Select((words, column) => ExcelRenderings.Cell(words, column, i + 1))) { RowIndex = (uint)(i + 1) }))));
}
