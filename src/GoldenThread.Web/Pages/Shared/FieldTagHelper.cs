using System.Globalization;
using GoldenThread.Time;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>
/// One question with its label, hint and error, as the design system has it. What was typed comes back after an error.
/// <code>
/// &lt;field for="Email" label="E-mail address" type="email" autocomplete="username" /&gt;
/// &lt;field for="Note" label="What has been done?" hint="…" rows="6" /&gt;             a text area
/// &lt;field for="Organisation" label="Organisation" items="Model.Organisations" /&gt;   a list (SelectListItem)
/// &lt;field for="File" label="The plan" type="file" accept=".docx" /&gt;               the form needs enctype="multipart/form-data"
/// &lt;field for="Due" label="Due date" type="date" /&gt;                            a day as people in Britain write it
/// &lt;field for="Agreed" label="I have read it" type="checkbox" /&gt;
/// &lt;field for="Password" label="Password" type="password" /&gt;                     with the button that shows it, where scripts run
/// </code>
/// Beside a text stands how long it may be, where the page model says so ([UpTo]) and of every text area; nothing is cut off.
/// Any other attribute (autocomplete, inputmode, spellcheck, accept, …) goes to the input itself. class="govuk-input--width-10" too.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    private bool isDay;

    private const string DayHint = "For example, 3 June 2026 or 3/6/2026";

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>Lines of a text area; 0 is a single line.</summary>
    public int Rows { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Class of the label; "govuk-label--l" and the like where the label is the page's heading.</summary>
    public string LabelClass { get; set; } = "";

    /// <summary>For a checkbox: the value that is sent, where it is not "true".</summary>
    public string Value { get; set; } = "true";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = FieldIds.For(name);
        var error = FieldIds.ErrorOf(ViewContext, name);
        // The browser's own field for a day shows it as the browser's language has it; here days are written as in Britain.
        if (Type == "date") (isDay, Type, Hint) = (true, "text", Hint is null ? DayHint : $"{Hint}. {DayHint}");
        var attributes = output.Attributes.Where(attribute => attribute.Name != "class").ToArray();
        var extraClass = output.Attributes["class"]?.Value?.ToString() ?? "";

        var input = Input(name, id, error, extraClass);
        // A number is never too long, nor what a field for a few characters is made for: a time, a code.
        var longest = attributes.Any(a => a.Name == "inputmode" && a.Value?.ToString() is "numeric" or "decimal") || extraClass.Split(' ').Any(Narrow.Contains) ? null : Longest();
        if (longest is not null) input.AddCssClass("govuk-js-character-count");
        if (isDay) input.Attributes["data-day"] = "";
        foreach (var attribute in attributes) input.MergeAttribute(attribute.Name, attribute.Value?.ToString() ?? "", replaceExisting: true);
        var described = string.Join(
            ' ', new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error", longest is null ? null : $"{id}-info" }.OfType<string>());
        if (described.Length > 0) input.Attributes["aria-describedby"] = described;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute(
            "class", Classes(
                "govuk-form-group", error is null
                    ? ""
                    : "govuk-form-group--error", Type == "password" ? "govuk-password-input" : "", longest is null ? "" : "govuk-character-count"));
        if (Type == "password") output.Attributes.SetAttribute("data-module", "govuk-password-input");
        if (Type == "checkbox")
        {
            AppendCheckbox(output.Content, input, id, error);
            return;
        }
        AppendLabel(output.Content, id, Classes("govuk-label", LabelClass));
        AppendHintAndError(output.Content, id, error);
        output.Content.AppendHtml(Type == "password" ? WithShowButton(input, id) : input);
        if (longest is { } characters) AppendLength(output, id, characters);
    }

    private static readonly HashSet<string> Narrow = new(["govuk-input--width-2", "govuk-input--width-3", "govuk-input--width-4", "govuk-input--width-5", "govuk-input--width-10"], StringComparer.Ordinal);

    // A list, a day or a password says nothing of its length; a text area that declares none is held to what a person writes.
    private int? Longest() => Items is not null || isDay || Type is not ("text" or "email") ? null
        : For.Metadata is DefaultModelMetadata { Attributes.Attributes: var declared } && declared.OfType<UpToAttribute>().FirstOrDefault() is { } upTo
            ? upTo.MaximumLength
        : Rows > 0 ? GoldenThread.Longest.Text : null;

    // Without a script the sentence stands there; with one it counts, from three quarters of the length on.
    private static void AppendLength(TagHelperOutput output, string id, int longest)
    {
        output.Attributes.SetAttribute("data-module", "govuk-character-count");
        output.Attributes.SetAttribute("data-maxlength", longest.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-threshold", "75");
        output.Content.AppendHtml(
            FieldIds.Hint(
                $"{id}-info", string.Create(CultureInfo.InvariantCulture, $"You can enter up to {longest:N0} characters"), "govuk-character-count__message"));
    }

    private TagBuilder Input(string name, string id, string? error, string extraClass)
    {
        var typed = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
        var value = typed ?? (For.Model is DateOnly known ? WrittenDay.Of(known) : Convert.ToString(For.Model, CultureInfo.InvariantCulture)) ?? "";
        // A day that was understood is written out, also where it came by an address.
        if (isDay && WrittenDay.Read(value) is { } day) value = WrittenDay.Of(day);
        var kind = Items is not null ? "select" : Rows > 0 ? "textarea" : Type == "checkbox" ? "checkboxes__input" : Type == "file" ? "file-upload" : "input";
        var input = new TagBuilder(kind switch { "select" => "select", "textarea" => "textarea", _ => "input" });
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        input.Attributes["class"] = Classes(
            $"govuk-{kind}", error is null || Type == "checkbox"
                ? ""
                : $"govuk-{kind}--error", Type == "password" ? "govuk-password-input__input govuk-js-password-input-input" : "", extraClass);
        switch (kind)
        {
            case "select":
                AppendItems(input, typed ?? For.Model?.ToString());
                break;
            case "textarea":
                input.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
                // A browser takes the first line end of a text area away; one more keeps what was typed.
                input.InnerHtml.AppendHtml("\n").Append(value);
                break;
            case "checkboxes__input":
                input.TagRenderMode = TagRenderMode.SelfClosing;
                input.Attributes["type"] = "checkbox";
                input.Attributes["value"] = Value;
                if (For.Model is true || string.Equals(typed, Value, StringComparison.Ordinal)) input.Attributes["checked"] = "checked";
                break;
            default:
                input.TagRenderMode = TagRenderMode.SelfClosing;
                input.Attributes["type"] = Type;
                // A password is never sent back to the browser, and a file cannot be.
                if (Type is not ("password" or "file")) input.Attributes["value"] = value;
                if (Type == "password") { input.Attributes["spellcheck"] = "false"; input.Attributes["autocapitalize"] = "none"; }
                break;
        }
        return input;
    }

    private void AppendItems(TagBuilder select, string? chosen)
    {
        foreach (var item in Items!)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value ?? item.Text;
            if (chosen is null ? item.Selected : string.Equals(item.Value ?? item.Text, chosen, StringComparison.Ordinal))
                option.Attributes["selected"] = "selected";
            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }
    }

    private void AppendLabel(IHtmlContentBuilder content, string id, string classes)
    {
        var label = new TagBuilder("label");
        label.Attributes["class"] = classes;
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        content.AppendHtml(label);
    }

    private void AppendHintAndError(IHtmlContentBuilder content, string id, string? error)
    {
        if (Hint is not null) content.AppendHtml(FieldIds.Hint($"{id}-hint", Hint));
        if (error is not null) content.AppendHtml(FieldIds.Error($"{id}-error", error));
    }

    private void AppendCheckbox(IHtmlContentBuilder content, TagBuilder input, string id, string? error)
    {
        if (error is not null) content.AppendHtml(FieldIds.Error($"{id}-error", error));
        var item = new TagBuilder("div");
        item.Attributes["class"] = "govuk-checkboxes__item";
        item.InnerHtml.AppendHtml(input);
        AppendLabel(item.InnerHtml, id, "govuk-label govuk-checkboxes__label");
        if (Hint is not null) item.InnerHtml.AppendHtml(FieldIds.Hint($"{id}-hint", Hint, "govuk-checkboxes__hint"));
        var list = new TagBuilder("div");
        list.Attributes["class"] = "govuk-checkboxes govuk-checkboxes--small";
        list.InnerHtml.AppendHtml(item);
        content.AppendHtml(list);
    }

    private static TagBuilder WithShowButton(TagBuilder input, string id)
    {
        var button = new TagBuilder("button");
        button.Attributes["type"] = "button";
        button.Attributes["class"] = "govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle";
        button.Attributes["data-module"] = "govuk-button";
        button.Attributes["aria-controls"] = id;
        button.Attributes["aria-label"] = "Show password";
        button.Attributes["hidden"] = "hidden";
        button.InnerHtml.Append("Show");
        var wrapper = new TagBuilder("div");
        wrapper.Attributes["class"] = "govuk-input__wrapper govuk-password-input__wrapper";
        wrapper.InnerHtml.AppendHtml(input).AppendHtml(button);
        return wrapper;
    }

    private static string Classes(params string[] classes) => string.Join(' ', classes.Where(one => one.Length > 0));
}
