using System.IO.Compression;
using System.Text;
using GoldenThread.Documents.Reading;
using GoldenThread.Documents.Tests.Rendering;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Tests.Reading;

/// <summary>Word files as programs other than Word write them, and what Word's forms hold.</summary>
public class OtherProgramsWordTests
{
    private const string Control = "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

    [Theory]
    [InlineData("", true)]
    [InlineData("w:val=\"true\"", true)]
    [InlineData("w:val=\"1\"", true)]
    [InlineData("w:val=\"on\"", true)]
    [InlineData("w:val=\"yes\"", true)]
    [InlineData("w:val=\"false\"", false)]
    [InlineData("w:val=\"0\"", false)]
    [InlineData("w:val=\"off\"", false)]
    public async Task A_repeated_heading_row_is_one_however_its_value_is_written(string value, bool header) =>
        Placement.Sketch(await Read($"<w:tbl><w:tr><w:trPr><w:tblHeader {value}/></w:trPr>{Cell("No")}{Cell("Action")}</w:tr><w:tr>{Cell("1")}{Cell("Ring back.")}</w:tr></w:tbl>"))
            .ShouldBe($"{(header ? "!" : "")}|No|Action|\n|1|Ring back.|");

    [Theory]
    [InlineData("<w:tcPr><w:gridSpan w:val=\"2.0\"/></w:tcPr>", "||One|^|")]
    [InlineData("<w:tcPr><w:gridSpan w:val=\"two\"/></w:tcPr>", "||One|")]
    [InlineData("<w:tcPr><w:vMerge w:val=\"sideways\"/></w:tcPr>", "||^One|")]
    [InlineData("<w:tcPr><w:shd w:val=\"newer\" w:fill=\"00B050\"/></w:tcPr>", "||#00B050 One|")]
    public async Task A_value_that_the_library_does_not_know_makes_no_file_damaged(string properties, string row) =>
        Placement.Sketch(await Read($"<w:tbl><w:tr>{Cell("")}<w:tc>{properties}<w:p><w:r><w:t>One</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")).ShouldBe(row);

    [Fact]
    public async Task Unknown_values_stand_in_paragraphs_runs_and_lists_too() =>
        Placement.Sketch(await Read(
            "<w:p><w:pPr><w:outlineLvl w:val=\"first\"/><w:jc w:val=\"sideways\"/><w:numPr><w:ilvl w:val=\"x\"/><w:numId w:val=\"y\"/></w:numPr></w:pPr><w:r><w:rPr><w:b w:val=\"perhaps\"/><w:u w:val=\"zigzag\"/><w:vanish w:val=\"n\"/></w:rPr><w:t>Words.</w:t></w:r></w:p>"))
            .ShouldBe("Words.");

    [Fact]
    public async Task The_words_that_a_control_shows_until_it_is_filled_in_are_blank_and_not_lost()
    {
        var document = await Read(
            $"<w:tbl><w:tr>{Cell("1")}<w:tc><w:sdt><w:sdtPr><w:showingPlcHdr/><w:date/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Our own words for a date</w:t></w:r></w:p></w:sdtContent></w:sdt></w:tc>"
            + "<w:tc><w:p><w:r><w:t>Click or tap to enter a date.</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Lead: Choose an item.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");

        Placement.Sketch(document).ShouldBe("|1|||Lead:|");
        document.Markup.Select(m => m.Text).ShouldBe(["Our own words for a date", "Click or tap to enter a date.", "Choose an item."]);
    }

    [Fact]
    public async Task A_control_that_is_filled_in_shows_what_was_chosen() =>
        Placement.Sketch(await Read(
            "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr w:val=\"false\"/><w:dropDownList><w:listItem w:displayText=\"Green\" w:value=\"3\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>Green</w:t></w:r></w:sdtContent></w:sdt></w:p>"))
            .ShouldBe("Green");

    [Fact]
    public async Task Boxes_are_characters_ticked_or_not() =>
        Placement.Sketch(await Read(
            $"<w:p><w:sdt><w:sdtPr><w14:checkbox {Control}><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space=\"preserve\"> Done </w:t></w:r>"
            + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t xml:space=\"preserve\"> Not done </w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t xml:space=\"preserve\"> In hand </w:t><w:sym w:font=\"Wingdings 2\" w:char=\"F050\"/></w:r></w:p>"))
            .ShouldBe("☒ Done ☐ Not done ☑ In hand ✓");

    [Fact]
    public async Task Fields_of_older_forms_show_their_box_and_their_entry() =>
        Placement.Sketch(await Read(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> Accepted, </w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Red\"/><w:listEntry w:val=\"Amber\"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"))
            .ShouldBe("☒ Accepted, Amber");

    [Fact]
    public async Task Words_of_one_colour_give_their_cell_a_colour() =>
        Placement.Sketch(await Read(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:color w:val=\"00B050\"/></w:rPr><w:t>●</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:rPr><w:color w:val=\"333333\"/></w:rPr><w:t>Grey</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:rPr><w:color w:val=\"FF0000\"/></w:rPr><w:t>One </w:t></w:r><w:r><w:t>of two</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"))
            .ShouldBe("|#00B050 ●|Grey|One of two|");

    private static string Cell(string words) => $"<w:tc><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>";

    private static Task<SourceDocument> Read(string body) => Reads.File("plan.docx", Document(body));

    private static byte[] Document(string body)
    {
        var made = WordRenderings.Document(b => b.Append(new W.Paragraph()));
        using var stream = new MemoryStream();
        stream.Write(made);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var document = WordXml(archive).Open();
            document.SetLength(0);
            document.Write(Encoding.UTF8.GetBytes(
                $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"));
        }

        return stream.ToArray();
    }

    private static ZipArchiveEntry WordXml(ZipArchive archive) => archive.Entries.Single(e => e.FullName.EndsWith("document.xml", StringComparison.Ordinal));
}
