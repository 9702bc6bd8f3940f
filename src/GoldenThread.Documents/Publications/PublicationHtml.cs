using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using GoldenThread.Plans;

namespace GoldenThread.Documents.Publications;

/// <summary>
/// Writes a document as a web page that stands by itself: its style is in it, it needs no script, it reads well on a phone, on paper and aloud.
/// </summary>
public static class PublicationHtml
{
    /// <summary>The hash of the page's style, as a content security policy names it: <c>sha256-…</c> in base 64.</summary>
    /// <remarks>Of the style as this version writes it; the hash for a page that was kept is that of <see cref="StyleHashOf"/>.</remarks>
    public static string StyleHash { get; } = Hash(PublicationStyle.Text);

    /// <summary>The hash of the style inside a page that was written before, as a content security policy names it; null where the page has none.</summary>
    public static string? StyleHashOf(string page)
    {
        var begin = page.IndexOf("<style>", StringComparison.Ordinal);
        var end = page.IndexOf("</style>", StringComparison.Ordinal);
        return begin < 0 || end < begin ? null : Hash(page[(begin + "<style>".Length)..end]);
    }

    /// <summary>The page.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="links">Other addresses of the same version: words and address, shown at the end.</param>
    public static string Write(Paper paper, IReadOnlyList<(string Words, string Address)>? links = null)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{StyleHash}'; img-src data:">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(paper.Title)}</title>
            <style>{PublicationStyle.Text}</style>
            </head>
            <body{(paper.Wide ? " class=\"wide\"" : "")}>
            <a class="skip" href="#main">Skip to main content</a>
            <main id="main" tabindex="-1">

            """);
        // The partnership is named below it, so that nothing is lost to whoever does not see it.
        if (paper.Logo is { } logo) html.Append(CultureInfo.InvariantCulture, $"<img class=\"logo\" src=\"{logo.Address}\" alt=\"\">\n");
        var tables = 0;
        foreach (var block in paper.Blocks) Write(html, block, ref tables);
        html.Append("</main>\n");
        if (links is { Count: > 0 })
        {
            html.Append("<footer>\n<nav aria-label=\"Other formats and versions\">\n<ul>\n");
            foreach (var (words, address) in links) html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Encode(address)}\">{Encode(words)}</a></li>\n");
            html.Append("</ul>\n</nav>\n</footer>\n");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>The symbol that stands beside a rating's name, so that its colour is never needed.</summary>
    public static string Symbol(RatingColour colour) => colour switch
    {
        RatingColour.Red => "▲",
        RatingColour.Amber => "◆",
        RatingColour.Green => "●",
        RatingColour.Blue => "★",
        RatingColour.Grey => "○",
        _ => throw new ArgumentOutOfRangeException(nameof(colour)),
    };

    private static void Write(StringBuilder html, Block block, ref int tables)
    {
        switch (block)
        {
            case Block.Heading heading:
                html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}>{Encode(heading.Text)}</h{heading.Level}>\n");
                break;
            case Block.Paragraph paragraph:
                html.Append(
                    CultureInfo.InvariantCulture, $"<p{(paragraph.Quiet ? " class=\"quiet\"" : "")}>{(paragraph.Label is { } label ? $"<strong>{Encode(label)}</strong> " : "")}{Lines(paragraph.Text)}</p>\n");
                break;
            case Block.Bullets bullets:
                html.Append("<ul>\n");
                foreach (var item in bullets.Items) html.Append(CultureInfo.InvariantCulture, $"<li>{Lines(item)}</li>\n");
                html.Append("</ul>\n");
                break;
            case Block.Mark mark:
                html.Append(
                    CultureInfo.InvariantCulture, $"<p class=\"mark {mark.Colour.ToString().ToLowerInvariant()}\"><span aria-hidden=\"true\">{Symbol(mark.Colour)}</span> {Encode(mark.Name)}</p>\n");
                break;
            case Block.Notice notice:
                html.Append(CultureInfo.InvariantCulture, $"<p class=\"notice\"><strong>{Lines(notice.Text)}</strong></p>\n");
                break;
            case Block.Table table:
                WriteTable(html, table, ++tables);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    // On a phone the rows become cards by style alone; the roles say that they are rows all the same.
    private static void WriteTable(StringBuilder html, Block.Table table, int number)
    {
        html.Append(
            CultureInfo.InvariantCulture, $"<table role=\"table\">\n<caption id=\"table-{number}\">{Encode(table.Caption)}</caption>\n<thead role=\"rowgroup\">\n<tr role=\"row\">");
        foreach (var (name, share) in table.Columns) html.Append(
            CultureInfo.InvariantCulture, $"<th role=\"columnheader\" scope=\"col\" class=\"w{share}\">{Encode(name)}</th>");
        html.Append("</tr>\n</thead>\n");
        foreach (var group in table.Groups)
        {
            html.Append("<tbody role=\"rowgroup\">\n");
            var span = group.Rows.Count > 1 ? $" rowspan=\"{group.Rows.Count}\"" : "";
            for (var row = 0; row < group.Rows.Count; row++)
            {
                html.Append("<tr role=\"row\">");
                if (row == 0)
                    Cell(html, "th", $" role=\"rowheader\" scope=\"{(span.Length > 0 ? "rowgroup" : "row")}\"{span}", table.Columns[0].Name, group.Heading);
                for (var column = 0; column < group.Rows[row].Count; column++) Cell(
                    html, "td", " role=\"cell\"", table.Columns[column + 1].Name, group.Rows[row][column]);
                for (var beside = 0; row == 0 && beside < group.Beside.Count; beside++)
                    Cell(html, "td", $" role=\"cell\"{span}", table.Columns[^(group.Beside.Count - beside)].Name, group.Beside[beside], "beside");
                html.Append("</tr>\n");
            }

            html.Append("</tbody>\n");
        }

        html.Append("</table>\n");
    }

    private static void Cell(StringBuilder html, string element, string attributes, string column, IReadOnlyList<Block> blocks, string? kind = null)
    {
        var kinds = string.Join(' ', new[] { kind, blocks.Count == 0 ? "empty" : null }.OfType<string>());
        html.Append(CultureInfo.InvariantCulture, $"<{element}{attributes} data-column=\"{Encode(column)}\"{(kinds.Length > 0 ? $" class=\"{kinds}\"" : "")}>");
        var none = 0;
        foreach (var block in blocks) Write(html, block, ref none);
        html.Append(CultureInfo.InvariantCulture, $"</{element}>");
    }

    private static string Lines(string text) => Encode(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Hash(string style) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
}
