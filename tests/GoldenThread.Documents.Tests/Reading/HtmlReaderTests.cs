using GoldenThread.Documents.Reading;
using FsCheck.Fluent;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Documents.Tests.Reading;

public class HtmlReaderTests
{
    [Theory]
    [InlineData("<h1>Plan</h1>\n<p>One\n   two<br>three</p>four<br><br>five", "#Plan\nOne two/three\nfour\nfive")]
    [InlineData("<p>a &lt; b &amp; <b>c</b></p><!-- note --><script>x()</script>", "a < b & c")]
    [InlineData("<title>Plan</title><p>x</p>", "#Plan\nx")]
    [InlineData("<title>Plan</title><h2>Part</h2><p>x</p>", "##Part\nx")]
    [InlineData("<ol><li>one<li><p>two</p><ul><li>inner</ul></ol>after", "*1. one\n*2. two\n*inner\nafter")]
    [InlineData("<ol type=i start=3><li>one</li><li value=9>two</li></ol>", "*iii. one\n*ix. two")]
    [InlineData("<pre>a\n b</pre>", "a/b")]
    [InlineData("<p>&nbsp;a&nbsp;b&#32;</p><p>&nbsp;</p>", "a b")]
    public async Task Text_is_read_as_a_browser_shows_it(string page, string expected)
        => Placement.Sketch(await Reads.File("plan.html", page)).ShouldBe(expected);

    [Theory]
    [InlineData("<table><thead><tr><td>H</td></tr></thead><tr><th>r</th><td bgcolor=#0F0>x</td></tr></table>", "!|H|\n|r|#00FF00 x|")]
    [InlineData("<table><tr><th>A<th>B<tr><td>1<td style='background-color: rgb(255, 192, 0)'>2</table>", "!|A|B|\n|1|#FFC000 2|")]
    [InlineData("<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>", "|a|b|^|\n|^|c|d|")]
    [InlineData("<table><tr bgcolor=orange><td>a<table><tr><td>in</table>b</table>", "|#FFA500 a¶|in|¶b|")]
    [InlineData("<table><caption>Key</caption><tr><td>a</table>", "Key\n|a|")]
    [InlineData("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>", "|a|b|\n|^|c|\n|^|d|")]
    public async Task Tables_keep_their_header_merged_cells_and_colours(string page, string expected)
        => Placement.Sketch(await Reads.File("plan.html", page)).ShouldBe(expected);

    [Fact]
    public async Task The_title_that_a_heading_repeats_is_furniture_of_the_page()
    {
        var read = await Reads.File("plan.html", "<title>NM7 plan</title><h1>NM7 plan</h1><p>x</p>");
        read.Markup.Single(m => m.Kind == FurnitureKind.PageHeader).Text.ShouldBe("NM7 plan");
    }

    [Fact]
    public async Task Bold_words_are_bold_and_entities_stand_where_they_were()
    {
        var read = await Reads.File("plan.html", "<p>a<b>b</b>&rsquo;s</p>");
        Placement.Runs(read.Blocks).ShouldBe(
            [new Run("a", new Span(3, 4)), new Run("b", new Span(7, 8), Bold: true), new Run("’", new Span(12, 19)), new Run("s", new Span(19, 20))]);
    }

    [Fact]
    public async Task A_page_that_claims_millions_of_merged_cells_is_refused_with_the_limit()
    {
        var page = "<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=65000 rowspan=65000>x</td></tr>", 20_000)) + "</table>";

        (await Should.ThrowAsync<UnreadableDocumentException>(() => Reads.File("plan.html",
        page))).Message.ShouldContain("a row with more cells than the limit of 300");
    }

    [Fact]
    public async Task Tables_nested_without_end_are_read_without_end_of_the_stack()
        => Placement.Lines((await Reads.File("plan.html", string.Concat(Enumerable.Repeat("<table><tr><td>x", 20_000)))).Blocks).Count().ShouldBeGreaterThan(0);

    [Fact]
    public void Any_soup_of_tags_loses_no_character()
    {
        var pieces = Gen.Elements(
            "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=2 colspan=3>", "</td>", "<th>", "<thead>", "<ol>", "</ol>", "<li>", "<ul>", "<p>",
            "</p>",
            "<h2>", "</h2>", "<b>", "</b>", "<title>", "</title>", "<br>", "<pre>", "</pre>", "word", " two words ", "\n", "&amp;", "&nbsp;", "<", ">",
            "<script>", "</script>", "<!--", "-->", "1.");
        Prop.ForAll(pieces.ListOf().Select(p => "<i>" + string.Concat(p)).ToArbitrary(), page =>
        {
            var read = DocumentReading.Read("plan.html", System.Text.Encoding.UTF8.GetBytes(page)).GetAwaiter().GetResult();
            Placement.Check(read);
        }).Holds(500);
    }
}
