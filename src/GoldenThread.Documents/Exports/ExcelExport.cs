using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GoldenThread.Documents.Exports;

/// <summary>
/// Writes an export as an Excel workbook: a header row that stays, column widths, a filter, days as days. Rows are written as they come,
/// to a file that is deleted once it is sent, so that the number of rows does not matter.
/// </summary>
public static class ExcelExport
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Plain = 0, Heading = 1, Day = 2, Wrapped = 3, Quoted = 4, Above = 5;

    // A cell of Excel holds no more.
    private const int LongestCell = 32_767;

    /// <summary>Writes the workbook and goes back to its beginning.</summary>
    /// <returns>A file that is deleted when it is closed.</returns>
    public static async Task<Stream> Write(ExportTable table, CancellationToken cancellation)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            workbook.PackageProperties.Title = table.Name;
            workbook.PackageProperties.Language = "en-GB";
            var part = workbook.AddWorkbookPart();
            part.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = part.AddNewPart<WorksheetPart>();
            var rows = await WriteRows(sheet, table, cancellation);
            part.Workbook = Book(part.GetIdOfPart(sheet), table, rows);
        }

        file.Position = 0;
        return file;
    }

    private static async Task<int> WriteRows(WorksheetPart part, ExportTable table, CancellationToken cancellation)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane
            {
                VerticalSplit = HeaderRow(table),
                TopLeftCell = $"A{HeaderRow(table) + 1}",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen
            })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Columns.Select((column, at) =>
            new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        foreach (var line in table.Above) writer.WriteElement(new Row(Words(line, Above)));
        writer.WriteElement(new Row(table.Columns.Select(column => Words(column.Heading, Heading))));
        var count = HeaderRow(table);
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            writer.WriteElement(new Row(row.Select(CellOf)));
            count++;
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = Area(table, count) });
        if (Offered(table, count) is { } offered) writer.WriteElement(offered);
        writer.WriteEndElement();
        return count;
    }

    private static DataValidations? Offered(ExportTable table, int rows)
    {
        var offered = table.Columns.Index().Where(c => c.Item.Choices.Count > 0).Select(c => new DataValidation
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Letter(c.Index + 1)}{HeaderRow(table) + 1}:{Letter(c.Index + 1)}{Math.Max(rows, HeaderRow(table) + 1)}" },
            Formula1 = new Formula1($"\"{string.Join(',', c.Item.Choices)}\""),
        }).ToList();
        return offered.Count == 0 ? null : new DataValidations(offered) { Count = (uint)offered.Count };
    }

    private static Cell CellOf(ExportCell cell) => cell.Day is { } day
        ? new Cell { StyleIndex = Day, CellValue = new CellValue(day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture)) }
        // Text is text here and never run; the mark keeps it so when the sheet is saved in another form.
        : Words(cell.Words, ExportTable.LooksLikeFormula(cell.Words) ? Quoted : cell.Words.Length > 30 ? Wrapped : Plain);

    private static Cell Words(string words, uint style) => new()
    {
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Allowed(words)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    // What XML cannot hold would damage the file.
    private static string Allowed(string words)
    {
        var cut = words.Length > LongestCell ? $"{words[..(LongestCell - 1)]}…" : words;
        if (!cut.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE')) return cut;
        var kept = new StringBuilder(cut.Length);
        foreach (var rune in cut.EnumerateRunes())
            if (rune.Value is '\t' or '\n' || (!Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE)) kept.Append(rune.ToString());
        return kept.ToString();
    }

    private static Workbook Book(string sheet, ExportTable table, int rows) => new(
        new Sheets(new Sheet { Id = sheet, SheetId = 1, Name = SheetName(table.Name) }),
        new DefinedNames(
            new DefinedName($"'{SheetName(table.Name)}'!{Fixed(table, rows)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true },
            new DefinedName($"'{SheetName(table.Name)}'!${HeaderRow(table)}:${HeaderRow(table)}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));

    private static int HeaderRow(ExportTable table) => table.Above.Count + 1;

    private static string SheetName(string name)
    {
        var allowed = string.Concat(name.Where(c => c is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'')));
        return allowed.Length > 31 ? allowed[..31] : allowed;
    }

    private static string Area(ExportTable table, int rows) => $"A{HeaderRow(table)}:{Letter(table.Columns.Count)}{rows}";

    private static string Fixed(ExportTable table, int rows) => $"$A${HeaderRow(table)}:${Letter(table.Columns.Count)}${rows}";

    private static string Letter(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Letter((column - 1) / 26)}{Letter(((column - 1) % 26) + 1)}";

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "d mmm yyyy" }) { Count = 1 },
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Arial" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Arial" }))
        { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }))
        { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat { FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            new CellFormat(Top()) { FontId = 0, ApplyAlignment = true },
            new CellFormat(Top()) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(Top()) { FontId = 0, NumberFormatId = 164, ApplyNumberFormat = true, ApplyAlignment = true },
            new CellFormat(Top()) { FontId = 0, ApplyAlignment = true },
            new CellFormat(Top()) { FontId = 0, QuotePrefix = true, ApplyAlignment = true },
            new CellFormat { FontId = 0 })
        { Count = 6 });

    private static Alignment Top() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };
}
