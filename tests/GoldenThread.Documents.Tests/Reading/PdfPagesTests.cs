using GoldenThread.Documents.Reading;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>PDFs as browsers and spreadsheets print them.</summary>
public class PdfPagesTests
{
    [Fact]
    public async Task A_sheet_that_was_printed_over_several_pages_is_one_table()
    {
        var document = await Sample("nm70-across.pdf");

        Placement.Sketch(document).Split('\n')[..2].ShouldBe(
        [
            "!|Ref|Recommendation|Action|Lead agency|Target date|Progress|Evidence of impact|RAG|",
            "|1|Agencies should write down what is agreed by telephone on the same day, and send it to each other.|Write a template for notes of telephone calls and put it on the shared drive of every team.|Northmere Council|September 2026|The template has been written. Two teams try it out in July and the others follow in September.|An audit of forty records found a note of the call in thirty-one.|Amber|",
        ]);
        document.Markup.Where(m => m.Kind is FurnitureKind.PageHeader or FurnitureKind.PageNumber).Select(m => m.Text)
            .ShouldBe(["Sheet1", "Sheet1", "Sheet1", "Page 1", "Page 2", "Page 3"]);
    }

    [Fact]
    public async Task Two_columns_of_text_are_read_one_after_the_other()
    {
        var lines = Placement.Sketch(await Sample("em71-brief.pdf")).Split('\n');

        lines[2].ShouldStartWith("The partnership looked at how agencies worked together before an infant was hurt in 2025.");
        lines[^3..].ShouldBe(
        [
            "When a family moves, the health visitor who knows it should speak with the next one before the first visit.", "Lead: Eastmere Community Health Trust",
            "By when: December 2026",
        ]);
        lines.ShouldNotContain(l => l.Contains('|'));
    }

    [Fact]
    public async Task The_colours_of_cells_and_what_the_browser_printed_around_the_page()
    {
        var document = await Sample("em69-printed.pdf");

        Placement.Sketch(document).Split('\n')[2..5].Select(l => l[(l.LastIndexOf('|', l.Length - 2) + 1)..]).ShouldBe(["#1D70B8 RAG|", "#00703C |", "#F47738 |"]);
        document.Markup.Where(m => m.Kind is FurnitureKind.PageHeader or FurnitureKind.PageNumber).Select(m => m.Kind).ShouldBe(
            [FurnitureKind.PageHeader, FurnitureKind.PageNumber]);
    }

    [Fact]
    public async Task Columns_that_nearly_touch_are_told_apart_by_where_their_words_begin() =>
        Placement.Sketch(await Sample("cw75-pages.pdf")).Split('\n')[3..5].ShouldBe(
        [
            "!|No.|Recommendation|Action|Lead|By when|RAG|",
            "|1|Referrals should name every child in the home.|Change the form of the front door.|Calderwick Council|April 2026|Green|",
        ]);

    [Theory]
    [InlineData("26/11/2026, 10:22  CW61 plan")]
    [InlineData("26 Nov 2026, 10:22  CW61 plan")]
    [InlineData("2026-11-26 10:22  CW61 plan")]
    [InlineData("26/11/2026, 10:22 AM")]
    [InlineData("https://partnership.example/plans/61?print=1")]
    [InlineData("https://partnership.example/plans/61  2 of 3")]
    [InlineData("https://partnership.example/plans/61  Page 2")]
    public void What_a_browser_prints_at_the_edge_of_a_page_is_furniture(string words) =>
        PdfFurniture.Find([Page(words)]).Values.Count.ShouldBe(1);

    [Theory]
    [InlineData("The meeting was on 26/11/2026, 10:22")]
    [InlineData("Recommendation 4")]
    [InlineData("See https://partnership.example/plans/61")]
    public void Words_of_the_text_at_the_edge_of_a_page_are_none(string words) => PdfFurniture.Find([Page(words)]).ShouldBeEmpty();

    [Theory]
    [InlineData(0, "00B050")]
    [InlineData(1, null)]
    public void A_colour_is_that_of_most_of_a_place(int column, string? colour)
    {
        // Ten pixels a side, two points each; the left half is green, the right half grey.
        var bytes = Enumerable.Range(0, 100).SelectMany(i => i % 10 < 5 ? new byte[] { 0x00, 0xB0, 0x50 } : [0xEE, 0xEE, 0xEE]).ToArray();

        new PdfPicture(10, 10, 0.5, bytes).Of(column * 10 + 1, 2, column * 10 + 9, 18).ShouldBe(colour);
    }

    [Fact]
    public void A_place_outside_of_the_page_has_no_colour() => new PdfPicture(2, 2, 1, new byte[12]).Of(100, 100, 200, 200).ShouldBeNull();

    private static PdfPage Page(string words) => new(1, [Line(words, 12, 8), Line("The first words of the text", 26, 20), Line("and some more of them", 60, 12)], []);

    // Two spaces are a gap.
    private static PdfLine Line(string words, double top, double height)
    {
        var left = 20.0;
        var line = new List<PdfWord>();
        foreach (var word in words.Split(' '))
        {
            if (word.Length == 0) left += height * 3;
            else line.Add(new PdfWord(word, left, left += word.Length * height / 2, top, top + height));
            left += height / 4;
        }

        return new PdfLine(line, 0.25);
    }

    private static async Task<SourceDocument> Sample(string name) =>
        await Reads.File(name, await File.ReadAllBytesAsync(SampleFile.Path("plans", name), TestContext.Current.CancellationToken));
}
