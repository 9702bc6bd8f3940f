using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Tests.Rendering;

namespace GoldenThread.Documents.Tests.Reading;

public class PdfReaderTests
{
    [Fact]
    public async Task Columns_that_agree_over_lines_are_a_table_and_wrapped_cells_are_one()
    {
        var read = await Read(
            "NM12 Action plan",
            "",
            "No.  Recommendation                 Action taken                   When        RAG",
            "1    Partners should agree how      Northmere Council have         March       Green",
            "     they hand over.                written it down.               2026",
            "",
            "                                    Eastmere Trust agreed.         May 2026",
            "2    Partners should meet.          A meeting was held.            Summer      Amber",
            "                                                                   2026");
        Placement.Sketch(read).ShouldBe(
            """
            NM12 Action plan
            !|No.|Recommendation|Action taken|When|RAG|
            |1|Partners should agree how they hand over.|Northmere Council have written it down.¶Eastmere Trust agreed.|March 2026¶May 2026|Green|
            |2|Partners should meet.|A meeting was held.|Summer 2026|Amber|
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Rows_without_numbers_begin_where_the_first_column_begins_again()
    {
        var read = await Read(
            "Action                        Lead               Progress",
            "Write a joint procedure       Northmere          Drafted and sent out",
            "                              Council            for comment",
            "Train night staff             Eastmere Trust     Not begun");
        Placement.Sketch(read).ShouldBe("!|Action|Lead|Progress|\n|Write a joint procedure|Northmere Council|Drafted and sent out for comment|\n|Train night staff|Eastmere Trust|Not begun|");
    }

    [Fact]
    public async Task Rows_beside_a_cell_that_is_merged_down_are_rows_of_their_own_over_the_page_too()
    {
        string[] header = ["No.  Recommendation                 Action taken                   Lead", ""];
        var read = await ReadPages(
            [
                .. header,
                "1    Partners should agree how      Written down by night staff    Northmere",
                "     they hand over, and say        and by day staff.              Council",
                "     so in writing.",
                "                                    Agreed by the trust.           Eastmere Trust",
                "",
                "                                    Read out at handover.          Westerby Trust",
            ],
            [
                .. header,
                "                                    Looked at after a month.       Northmere",
                "                                                                   Police",
                "",
                "2    Partners should meet.          A meeting was held.            Westerby",
            ]);
        Placement.Sketch(read).ShouldBe(
            """
            !|No.|Recommendation|Action taken|Lead|
            |1|Partners should agree how they hand over, and say so in writing.|Written down by night staff and by day staff.|Northmere Council|
            |^|^|Agreed by the trust.|Eastmere Trust|
            |^|^|Read out at handover.|Westerby Trust|
            |^|^|Looked at after a month.|Northmere Police|
            |2|Partners should meet.|A meeting was held.|Westerby|
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_year_at_the_end_of_a_page_is_no_page_number()
    {
        var read = await Read(
            "Action                        Lead               When",
            "",
            "Write a joint procedure       Northmere          Summer",
            "                              Council            2026",
            "",
            "Train night staff             Eastmere Trust     Summer",
            "                                                 2027");
        Placement.Sketch(read).ShouldEndWith("|Train night staff|Eastmere Trust|Summer 2027|");
        read.Markup.ShouldBeEmpty();
    }

    [Fact]
    public async Task Paragraphs_are_parted_by_blank_lines_and_short_lines_and_know_their_page()
    {
        var read = await ReadPages(
            ["Recommendation 1", "Partners should agree how they hand over between day and night, and", "should write it down.", "", "It was done."],
            ["• The second page has a list", "• of two"]);
        Placement.Sketch(read).ShouldBe("Recommendation 1\nPartners should agree how they hand over between day and night, and should write it down.\nIt was done.\n*The second page has a list\n*of two");
        read.Blocks.Cast<Paragraph>().Select(p => p.Page).ShouldBe([1, 1, 1, 2, 2]);
    }

    [Fact]
    public async Task A_paragraph_with_wide_gaps_is_no_table()
    {
        var read = await Read(
            "Page 1 of 9                         Northmere Partnership", "", "Everything below is text that runs over the whole width of the page here.");
        read.Blocks.ShouldAllBe(b => b is Paragraph);
    }

    [Fact]
    public async Task A_scan_without_text_is_refused_and_says_what_to_do()
        => (await Reads.Refusal("scan.pdf", PdfRenderings.Document([[]]))).ShouldContain("text recognition");

    [Fact]
    public async Task A_pdf_behind_a_password_is_refused()
    {
        var encrypted = PdfRenderings.Document(
            [["Secret"]], $"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >> ");
        (await Reads.Refusal("plan.pdf", encrypted)).ShouldContain("password");
    }

    [Fact]
    public async Task A_damaged_pdf_is_refused()
        => (await Reads.Refusal("plan.pdf", "%PDF-1.7\nand then nothing that is a PDF")).ShouldContain("damaged");

    [Fact]
    public async Task More_text_than_a_plan_holds_is_refused()
    {
        var pages = Enumerable.Repeat<IReadOnlyList<string>>([.. Enumerable.Repeat(new string('x', 100), 60)], 4).ToList();
        var limits = new ImportLimits(Expanded: 64 * 1024);
        (await Reads.Refusal("plan.pdf", PdfRenderings.Document(pages), limits)).ShouldContain("far more text");
    }

    private static Task<SourceDocument> Read(params string[] lines) => ReadPages(lines);

    private static Task<SourceDocument> ReadPages(params IReadOnlyList<string>[] pages) => Reads.File("plan.pdf", PdfRenderings.Document(pages));
}
