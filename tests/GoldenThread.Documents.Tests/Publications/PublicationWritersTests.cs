using System.Diagnostics;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GoldenThread.Documents.Publications;
using GoldenThread.Publications;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Tests.Publications;

/// <summary>A plan as web page, as Word document and as PDF, in both forms.</summary>
public class PublicationWritersTests
{
    public static TheoryData<PublicationForm> Forms => [PublicationForm.Table, PublicationForm.Narrative];

    private static Paper Invented(PublicationForm form) => PaperLayout.Of(PublishedDocuments.Invented(), form, PublishedDocuments.Second);

    [Theory, MemberData(nameof(Forms))]
    public async Task Everything_that_people_wrote_is_in_the_page_once_and_is_no_markup(PublicationForm form)
    {
        var plan = PublishedDocuments.Invented();
        var page = await new HtmlParser().ParseDocumentAsync(PublicationHtml.Write(Invented(form)), TestContext.Current.CancellationToken);
        var words = page.QuerySelector("main")!.TextContent;
        foreach (var (where, text) in plan.Texts()) words.Split(text).Length.ShouldBe(2, $"{where}: “{text}”");
        page.QuerySelector("together").ShouldBeNull();
        words.ShouldContain("Two thirds of practitioners have attended.");
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task The_page_can_be_used_without_seeing_it(PublicationForm form)
    {
        var page = await new HtmlParser().ParseDocumentAsync(PublicationHtml.Write(Invented(form)), TestContext.Current.CancellationToken);
        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.Title.ShouldBe("NM7: Seen & heard <together>");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelector("a.skip")!.GetAttribute("href").ShouldBe("#main");
        foreach (var table in page.QuerySelectorAll("table"))
        {
            table.QuerySelector("caption")!.TextContent.ShouldNotBeEmpty();
            table.QuerySelectorAll("th").ShouldAllBe(cell => cell.HasAttribute("scope"));
        }

        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1, "no level is left out");
        page.QuerySelectorAll(".mark").ShouldAllBe(mark => mark.TextContent.Trim().Length > 2, "a rating has its name beside its colour");
    }

    [Fact]
    public void The_style_in_a_page_is_the_one_whose_hash_is_given()
    {
        var page = PublicationHtml.Write(Invented(PublicationForm.Table));
        PublicationHtml.StyleHashOf(page).ShouldBe(PublicationHtml.StyleHash);
        PublicationHtml.StyleHashOf(page.Replace("margin: 0;", "margin: 1px;", StringComparison.Ordinal)).ShouldNotBe(PublicationHtml.StyleHash);
        PublicationHtml.StyleHashOf("<p>none</p>").ShouldBeNull();
    }

    [Fact]
    public async Task A_logo_stands_above_the_title_on_the_page_in_Word_and_in_print()
    {
        var paper = Invented(PublicationForm.Narrative) with { Logo = Logo.Of(SamplePicture.Wide) };

        var page = await new HtmlParser().ParseDocumentAsync(PublicationHtml.Write(paper), TestContext.Current.CancellationToken);
        var picture = page.QuerySelector("main > img:first-child").ShouldNotBeNull();
        picture.GetAttribute("src").ShouldBe("data:image/png;base64," + Convert.ToBase64String(SamplePicture.Wide));
        picture.GetAttribute("alt").ShouldBe("", "the partnership is named below it");

        using var word = WordprocessingDocument.Open(new MemoryStream(PublicationWord.Write(paper)), false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(word, TestContext.Current.CancellationToken).Select(fault => fault.Description).ShouldBeEmpty();
        using var kept = new MemoryStream();
        await word.MainDocumentPart!.ImageParts.Single().GetStream().CopyToAsync(kept, TestContext.Current.CancellationToken);
        kept.ToArray().ShouldBe(SamplePicture.Wide);
        var size = word.MainDocumentPart.Document!.Body!.FirstChild!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().Single();
        (size.Cx!.Value, size.Cy!.Value).ShouldBe((63 * 36_000L, 21 * 36_000L), "as large as the place allows, in its own proportions");

        var pdf = await PublicationFormats.Write(paper, "pdf", cancellation: TestContext.Current.CancellationToken);
        System.Text.Encoding.Latin1.GetString(pdf).ShouldContain("/Subtype /Image");
        System.Text.Encoding.Latin1.GetString(await PublicationFormats.Write(paper with { Logo = null }, "pdf", cancellation: TestContext.Current.CancellationToken)).ShouldNotContain("/Subtype /Image");
    }

    [Theory, MemberData(nameof(Forms))]
    public void The_version_and_what_changed_stand_at_the_beginning(PublicationForm form)
    {
        var page = PublicationHtml.Write(Invented(form));
        page.ShouldContain("2, published 21 November 2026");
        page.ShouldContain("Changes since version 1");
        var copy = PublicationHtml.Write(PaperLayout.Of(PublishedDocuments.Invented(), form, PublishedDocuments.Second with { On = null }));
        copy.ShouldContain("Not published");
    }

    [Theory, MemberData(nameof(Forms))]
    public void The_Word_document_is_valid_and_knows_its_headings_header_rows_language_and_title(PublicationForm form)
    {
        using var stream = new MemoryStream(PublicationWord.Write(Invented(form)));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
        document.PackageProperties.Title.ShouldBe("NM7: Seen & heard <together>");
        document.PackageProperties.Language.ShouldBe("en-GB");
        var main = document.MainDocumentPart!;
        main.StyleDefinitionsPart!.Styles!.Descendants<W.Languages>().ShouldContain(language => language.Val == "en-GB");
        var body = main.Document.Body!;
        body.Descendants<W.ParagraphStyleId>().Select(style => style.Val!.Value).ShouldContain("Heading1");
        body.Elements<W.Table>().ShouldAllBe(table => table.Elements<W.TableRow>().First().TableRowProperties!.Elements<W.TableHeader>().Any());
        foreach (var (where, text) in PublishedDocuments.Invented().Texts()) body.InnerText.ShouldContain(text, Case.Sensitive, where);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task The_PDF_is_tagged_and_has_a_title(PublicationForm form)
    {
        var bytes = await PublicationPdf.Print(PublicationHtml.Write(Invented(form)), TestContext.Current.CancellationToken);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
            var said = await Said("pdfinfo", file);
            said.ShouldMatch(@"Tagged:\s+yes");
            said.ShouldContain("NM7: Seen & heard <together>");
            (await Said("pdfinfo", "-struct", file)).ShouldContain(form == PublicationForm.Table ? "TH" : "H3");
            (await Said("pdftotext", file, "-")).ShouldContain("Publish a guide of one page");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("000_")]
    [InlineData("001_")]
    [InlineData("003_")]
    public async Task A_source_document_is_published_whole_in_both_forms(string beginning)
    {
        var plan = await PublishedDocuments.OfSource(beginning);
        foreach (var form in Enum.GetValues<PublicationForm>())
        {
            var paper = PaperLayout.Of(plan, form, PublishedDocuments.Second);
            var page = await new HtmlParser().ParseDocumentAsync(PublicationHtml.Write(paper), TestContext.Current.CancellationToken);
            var words = Plain(page.QuerySelector("main")!.TextContent);
            using var stream = new MemoryStream(PublicationWord.Write(paper));
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            var inWord = Plain(string.Concat(document.MainDocumentPart!.Document.Body!.Descendants<W.Paragraph>().Select(paragraph => paragraph.InnerText)));
            foreach (var (where, text) in plan.Texts())
            {
                words.ShouldContain(Plain(text), Case.Sensitive, where);
                inWord.ShouldContain(Plain(text), Case.Sensitive, where);
            }
        }
    }

    [Theory]
    [InlineData("000_", 8)]
    [InlineData("001_", 20)]
    [InlineData("003_", 6)]
    public async Task The_check_for_personal_data_does_not_drown_a_real_plan_in_false_alarms(string beginning, int most) =>
        PersonalDataCheck.Find(await PublishedDocuments.OfSource(beginning), []).Count(found => found.Kind != PersonalDataKind.Contact).ShouldBeLessThanOrEqualTo(most);

    private static string Plain(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);

    private static async Task<string> Said(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        // Structure that a newer PDF has and this poppler does not know is told on the error stream, and is no matter here.
        var told = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await told;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, said);
        return said;
    }
}
