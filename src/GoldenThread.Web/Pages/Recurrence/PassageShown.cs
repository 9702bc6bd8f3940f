using GoldenThread.Recurrence;
using Microsoft.AspNetCore.Html;

namespace GoldenThread.Web.Pages.Recurrence;

/// <summary>A passage as a page shows it: what both texts share is marked, and nothing is added between.</summary>
internal static class PassageShown
{
    public static IHtmlContent Html(this MatchingPassage passage)
    {
        var html = new HtmlContentBuilder();
        var at = 0;
        foreach (var (start, length) in passage.Marks)
        {
            html.Append(passage.Text[at..start]).AppendHtml("<mark>").Append(passage.Text.Substring(start, length)).AppendHtml("</mark>");
            at = start + length;
        }

        return html.Append(passage.Text[at..]);
    }
}
