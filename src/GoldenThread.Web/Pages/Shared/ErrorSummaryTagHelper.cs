using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>
/// What has to be put right, at the top of a form's page, each line a link to its question: &lt;error-summary /&gt;.
/// Shows nothing where nothing is wrong. Stands before the page's heading.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Name: entry.Key, Words: FieldIds.Words(error))))
            .Distinct()
            .ToArray();
        if (errors.Length == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.AppendHtml("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">There is a problem</h2>");
        output.Content.AppendHtml("<div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">");
        foreach (var (name, words) in errors)
        {
            var line = new TagBuilder("li");
            line.InnerHtml.AppendHtml(Line(name, words));
            output.Content.AppendHtml(line);
        }
        output.Content.AppendHtml("</ul></div></div>");
    }

    private static TagBuilder Line(string name, string words)
    {
        var line = new TagBuilder(name.Length == 0 ? "span" : "a");
        if (name.Length > 0) line.Attributes["href"] = string.Create(CultureInfo.InvariantCulture, $"#{FieldIds.For(name)}");
        line.InnerHtml.Append(words);
        return line;
    }
}
