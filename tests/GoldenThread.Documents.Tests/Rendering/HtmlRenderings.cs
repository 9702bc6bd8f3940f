using System.Net;
using System.Text;

namespace GoldenThread.Documents.Tests.Rendering;

/// <summary>Plans as web pages.</summary>
internal static class HtmlRenderings
{
    public static byte[] Table(GeneratedPlan plan, TableShape table)
    {
        var page = Heading(plan).Append("<table>\n<thead><tr>");
        foreach (var header in table.Headers)
            page.Append("<th scope=\"col\">").Append(Encoded(header)).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            foreach (var cell in row.Where(c => !c.Covered))
            {
                page.Append(cell.Down > 1 ? $"<td rowspan=\"{cell.Down}\">" : "<td>");
                foreach (var paragraph in cell.Paragraphs)
                    page.Append("<p>").Append(Encoded(paragraph)).Append("</p>");
                page.Append("</td>\n");
            }

            page.Append("</tr>\n");
        }

        return PlanRenderers.Utf8(page.Append("</tbody></table>\n</body></html>\n"));
    }

    public static byte[] Narrative(GeneratedPlan plan)
    {
        var page = Heading(plan);
        foreach (var recommendation in plan.Recommendations)
        {
            page.Append("<h2>Recommendation ").Append(recommendation.Number).Append("</h2>\n<p><strong>").Append(Encoded(recommendation.Text))
                .Append("</strong></p>\n");
            foreach (var part in recommendation.Parts)
            {
                page.Append("<p><strong>").Append(part.Number).Append(") ").Append(Encoded(part.Text)).Append("</strong></p>\n");
                foreach (var action in part.Actions)
                    page.Append("<p>").Append(Encoded(action.Text)).Append("</p>\n");
            }

            foreach (var action in recommendation.Actions)
                page.Append("<p>").Append(Encoded(action.Text)).Append("</p>\n");
        }

        return PlanRenderers.Utf8(page.Append("</body></html>\n"));
    }

    private static StringBuilder Heading(GeneratedPlan plan) => new StringBuilder()
        .Append("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>").Append(Encoded(plan.Title))
        .Append("</title><style>td { vertical-align: top }</style></head>\n<body>\n<h1>").Append(Encoded(plan.Title))
        .Append("</h1>\n<p><em>Published ").Append(plan.Published.Text).Append("</em></p>\n<p><em>Reviewed ").Append(plan.Reviewed.Text).Append("</em></p>\n");

    private static string Encoded(string words) => WebUtility.HtmlEncode(words).Replace("–", "&ndash;", StringComparison.Ordinal);
}
