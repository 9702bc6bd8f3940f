using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>
/// One question with a few answers to choose from: radios, or checkboxes where several may be right (for a list property).
/// <code>
/// &lt;choices for="Role" legend="What may they do?" hint="…" items="Model.Roles" /&gt;
/// &lt;choices for="Organisations" legend="Who acts?" items="Model.Known" several="true" /&gt;
/// </code>
/// An item is a SelectListItem; what stands in its Group's name is shown as the hint of that answer.
/// </summary>
[HtmlTargetElement("choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Legend { get; set; }

    public required IEnumerable<SelectListItem> Items { get; set; }

    public string? Hint { get; set; }

    public bool Several { get; set; }

    public bool Inline { get; set; }

    /// <summary>Class of the legend; "govuk-fieldset__legend--m" unless told.</summary>
    public string LegendClass { get; set; } = "govuk-fieldset__legend--m";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = FieldIds.For(name);
        var error = FieldIds.ErrorOf(ViewContext, name);
        var kind = Several ? "checkboxes" : "radios";

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");

        var fieldset = new TagBuilder("fieldset");
        fieldset.Attributes["class"] = "govuk-fieldset";
        var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>());
        if (described.Length > 0) fieldset.Attributes["aria-describedby"] = described;
        var legend = new TagBuilder("legend");
        legend.Attributes["class"] = $"govuk-fieldset__legend {LegendClass}";
        legend.InnerHtml.Append(Legend);
        fieldset.InnerHtml.AppendHtml(legend);
        if (Hint is not null) fieldset.InnerHtml.AppendHtml(FieldIds.Hint($"{id}-hint", Hint));
        if (error is not null) fieldset.InnerHtml.AppendHtml(FieldIds.Error($"{id}-error", error));
        fieldset.InnerHtml.AppendHtml(Answers(name, id, kind));
        output.Content.AppendHtml(fieldset);
    }

    private TagBuilder Answers(string name, string id, string kind)
    {
        var chosen = Chosen(name);
        var list = new TagBuilder("div");
        list.Attributes["class"] = $"govuk-{kind} govuk-{kind}--small{(Inline ? $" govuk-{kind}--inline" : "")}";
        list.Attributes["data-module"] = $"govuk-{kind}";
        var place = 0;
        foreach (var item in Items)
        {
            // The first answer has the question's own id: the error summary links to it.
            list.InnerHtml.AppendHtml(Answer(item, name, place == 0 ? id : $"{id}-{place + 1}", kind, chosen));
            place++;
        }
        return list;
    }

    private TagBuilder Answer(SelectListItem item, string name, string id, string kind, HashSet<string>? chosen)
    {
        var value = item.Value ?? item.Text;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["class"] = $"govuk-{kind}__input";
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        input.Attributes["type"] = Several ? "checkbox" : "radio";
        input.Attributes["value"] = value;
        if (chosen?.Contains(value) ?? item.Selected) input.Attributes["checked"] = "checked";
        if (item.Group?.Name is not null) input.Attributes["aria-describedby"] = $"{id}-item-hint";
        var label = new TagBuilder("label");
        label.Attributes["class"] = $"govuk-label govuk-{kind}__label";
        label.Attributes["for"] = id;
        label.InnerHtml.Append(item.Text);
        var answer = new TagBuilder("div");
        answer.Attributes["class"] = $"govuk-{kind}__item";
        answer.InnerHtml.AppendHtml(input).AppendHtml(label);
        if (item.Group?.Name is { } hint) answer.InnerHtml.AppendHtml(FieldIds.Hint($"{id}-item-hint", hint, $"govuk-{kind}__hint"));
        return answer;
    }

    // What was sent wins over what the model holds; null leaves the choice to the items themselves.
    private HashSet<string>? Chosen(string name)
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null)
            return entry.RawValue is string[] several ? [.. several] : [entry.RawValue.ToString() ?? ""];
        return For.Model switch
        {
            null => null,
            string one => one.Length == 0 ? null : [one],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(one => one?.ToString() ?? "")],
            var one => [one.ToString() ?? ""],
        };
    }
}
