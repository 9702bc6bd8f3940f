using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GoldenThread.Documents.Exports;

namespace GoldenThread.Documents.Tests.Exports;

/// <summary>Words of people never become a formula in the spreadsheet of whoever opens an export.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@sum")]
    [InlineData("\n=1+1")]
    [InlineData("\r\n=1+1")]
    [InlineData("\t=1+1")]
    [InlineData(" \u00A0\u3000=1+1")]
    [InlineData("\u0001\u001F=1+1")]
    [InlineData("\uFEFF\u200B\u202E=1+1")]
    [InlineData("\u000B\u0085\u2028+1")]
    [InlineData("＝1＋1")]
    [InlineData("\n＠sum")]
    [InlineData("﹦1")]
    [InlineData("−1")]
    [InlineData("\tword")]
    [InlineData("\nword")]
    public async Task A_cell_that_a_spreadsheet_may_run_says_that_it_is_text(string words)
    {
        ExportTable.LooksLikeFormula(words).ShouldBeTrue();
        (await Csv(words)).ShouldContain($"'{words}");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("A child was seen = heard")]
    [InlineData("  indented")]
    [InlineData("(a) first")]
    public async Task Other_words_stay_as_they_are(string words) => (await Csv(words)).ShouldNotContain("'");

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("\u200B@sum", true)]
    [InlineData("A child was seen = heard", false)]
    public async Task A_workbook_holds_it_as_text_with_the_mark_that_keeps_it_text(string words, bool marked)
    {
        await using var file = await ExcelExport.Write(new ExportTable("Words", [new("Words", 10)], Rows(words)), TestContext.Current.CancellationToken);
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        var cell = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Last();
        var style = workbook.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

        (cell.DataType!.Value, cell.InnerText, cell.CellFormula).ShouldBe((CellValues.InlineString, words, null));
        (style.QuotePrefix?.Value ?? false).ShouldBe(marked);
    }

    [Fact]
    public async Task The_lines_above_a_table_are_words_too()
    {
        using var file = new MemoryStream();
        await CsvExport.Write(new ExportTable("Hits", [new("Words", 10)], Rows("a")) { Above = ["=cmd"] }, file, TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(file.ToArray()).ShouldContain("'=cmd");
    }

    private static async Task<string> Csv(string words)
    {
        using var file = new MemoryStream();
        await CsvExport.Write(new ExportTable("Words", [new("Words", 10)], Rows(words)), file, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static async IAsyncEnumerable<ExportCell[]> Rows(string words)
    {
        await Task.CompletedTask;
        yield return [words];
    }
}
