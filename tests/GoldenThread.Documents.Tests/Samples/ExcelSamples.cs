using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using GoldenThread.Documents.Tests.Rendering;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace GoldenThread.Documents.Tests.Samples;

/// <summary>Invented plans as people lay them out in Excel.</summary>
internal static class ExcelSamples
{
    private const uint Red = 1, Amber = 2, Green = 3, Date = 4;

    /// <summary>A tracker with coloured rating cells, cells merged down, dates that Excel holds as numbers, and several organisations in a cell.</summary>
    public static byte[] ColouredCells() => ExcelRenderings.Workbook(
        "Tracker",
        sheet =>
        {
            sheet.Append(new S.SheetData(
                Row(1, Words("NM27 Improvement tracker")),
                Row(2, Words("Last updated June 2026")),
                Row(4, Words("Status"), Words("Target date"), Words("Owner"), Words("Objective"), Words("Task"), Words("Measure of success")),
                Row(5, Shade(Green), Day(2026, 3, 31), Words("Northmere Council\nEastmere NHS Foundation Trust"),
                Words("Practitioners should see the whole record."), Words("Link the two record systems."), Words("A record opens in both systems.")),
                Row(6, Shade(Amber), Day(2026, 9, 30), Words("Northmere Council"), Words(""), Words("Teach every team to use the link."),
                Words("Nine in ten staff are trained.")),
                Row(7, Shade(Red), Words("autumn 2026"), Words("Northmere Constabulary"), Words("Officers should know what they may share."),
                Words("Write a page of guidance."), Words(""))));
            sheet.Append(new S.MergeCells(new S.MergeCell { Reference = "D5:D6" }));
        },
        workbook => workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new S.Stylesheet(
            new S.Fonts(new S.Font()),
            new S.Fills([.. new[] { "", "", "FFFF0000", "FFFFC000", "FF00B050" }.Select(Fill)]),
            new S.Borders(new S.Border()),
            new S.CellFormats(
                new S.CellFormat(), Format(fill: 2), Format(fill: 3), Format(fill: 4), new S.CellFormat { NumberFormatId = 14, ApplyNumberFormat = true })));

    private static S.Row Row(int number, params Func<int, int, S.Cell>[] cells) =>
        new(cells.Select((cell, column) => cell(column, number))) { RowIndex = (uint)number };

    private static Func<int, int, S.Cell> Words(string words) => (column, row) => ExcelRenderings.Cell(words, column, row);

    private static Func<int, int, S.Cell> Shade(uint style) =>
        (column, row) => new S.Cell { CellReference = ExcelRenderings.Reference(column, row), StyleIndex = style };

    private static Func<int, int, S.Cell> Day(int year, int month, int day) => (column, row) => new S.Cell(
        new S.CellValue(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).ToOADate().ToString(CultureInfo.InvariantCulture)))
    {
        CellReference = ExcelRenderings.Reference(column, row),
        StyleIndex = Date,
    };

    private static S.Fill Fill(string colour) => colour.Length == 0
        ? new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None })
        : new S.Fill(new S.PatternFill(new S.ForegroundColor { Rgb = colour }) { PatternType = S.PatternValues.Solid });

    private static S.CellFormat Format(uint fill) => new() { FillId = fill, ApplyFill = true };
}
