using System.Diagnostics;
using FsCheck.Fluent;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Tests.Reading;

public class HtmlTokensTests
{
    [Theory]
    [InlineData("<p>One &amp; two</p>", "<p>|T:One |&|T: two|</p>")]
    [InlineData("under < 5 years, > 2", "T:under < 5 years, > 2")]
    [InlineData("a<b", "T:a<b")]
    [InlineData("write to <lead@example.org> today", "T:write to <lead@example.org> today")]
    [InlineData("<a title=\"x > y\" href=z>go</a>", "<a>|T:go|</a>")]
    [InlineData("<P CLASS='it''s'>x", "<p>|T:x")]
    [InlineData("R&D &notaname; &#8217;&#x2019;&#150;", "T:R&D &notaname; |’|’|–")]
    [InlineData("<!-- <p> --><br/>x", "hidden|<br>|T:x")]
    [InlineData("<script>if (a<b) \"</p>\"</script>x", "<script>|hidden|</script>|T:x")]
    [InlineData("<!DOCTYPE html><?xml?>x", "hidden|hidden|T:x")]
    [InlineData("I <!3 it", "T:I <!3 it")]
    [InlineData("5' < 6'> and <b class='x>y</b>", "T:5' < 6'> and |<b>|T:y|</b>")]
    [InlineData("<p title=it's>one</p> it's", "<p>|T:one|</p>|T: it's")]
    [InlineData("<p\r\n class=x>\r\none\uFFFF<b\r>", "<p>|T:\r\none\uFFFF|<b>")]
    [InlineData("<p title='\uFFFF'>one", "<p>|T:one")]
    public void Text_is_cut_at_its_tags(string text, string expected)
        => string.Join('|', HtmlTokens.Read(text).Select(Shown)).ShouldBe(expected);

    [Fact]
    public void A_part_of_a_text_is_cut_with_the_offsets_of_the_whole()
    {
        const string Text = "1.\t<p>Done</p>\tGreen";
        HtmlTokens.Read(Text, 3, 14).Select(t => Text[t.Span.Start..t.Span.End]).ShouldBe(["<p>", "Done", "</p>"]);
    }

    [Theory]
    [InlineData("<td bgcolor=red>", "bgcolor", "red")]
    [InlineData("<td STYLE = 'a:b' rowspan=\"2\">", "rowspan", "2")]
    [InlineData("<li value='it&rsquo;s'>", "value", "it’s")]
    [InlineData("<td style/>", "style", "")]
    [InlineData("<td>", "style", null)]
    [InlineData("<td =x type>", "type", "")]
    [InlineData("<td style=a style=b>", "style", "a")]
    [InlineData("</td style=a style=b>", "style", "a")]
    [InlineData("<td title='x > y' style='a>b'>", "style", "a>b")]
    [InlineData("<td title='>' style='a'", "style", null)]
    public void Attributes_are_read(string tag, string name, string? value)
        => HtmlTokens.Read(tag).First().Attribute(name).ShouldBe(value);

    [Fact]
    public void Tags_whose_quotation_marks_hide_every_end_are_not_each_read_to_the_end_of_the_text()
    {
        var text = string.Concat(Enumerable.Repeat("<a b=\">\"" + new string('x', 4_000), 3_000));
        var since = Stopwatch.StartNew();

        HtmlTokens.Read(text).Count(t => t.Kind == HtmlTokenKind.StartTag).ShouldBe(3_000);

        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Tokens_of_any_text_follow_one_another_without_gap()
    {
        var pieces = Gen.Elements(
            "<", ">", "</", "p", "td ", "!--", "--", "script", "style", "&", "amp;", "#1", ";", "\"", "'", "=", " ", "\n", "x", "<b>", "?");
        Prop.ForAll(pieces.ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var at = 0;
            foreach (var token in HtmlTokens.Read(text))
            {
                token.Span.Start.ShouldBe(at);
                token.Span.End.ShouldBeGreaterThan(at);
                at = token.Span.End;
            }

            at.ShouldBe(text.Length);
        }).Holds();
    }

    private static string Shown(HtmlToken token) => token.Kind switch
    {
        HtmlTokenKind.Text => "T:" + token.Value,
        HtmlTokenKind.Entity => token.Value,
        HtmlTokenKind.StartTag => $"<{token.Value}>",
        HtmlTokenKind.EndTag => $"</{token.Value}>",
        _ => "hidden",
    };
}
