using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>Names that tie a question to its hint and its error, so that the summary's links find the question.</summary>
internal static class FieldIds
{
    public static string For(string name) => TagBuilder.CreateSanitizedId(name, "-");

    public static string? ErrorOf(ViewContext view, string name) =>
        view.ViewData.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? Words(entry.Errors[0]) : null;

    public static string Words(ModelError error) => error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Check what you entered";

    public static TagBuilder Hint(string id, string words, string extraClass = "")
    {
        var hint = new TagBuilder("div");
        hint.Attributes["id"] = id;
        hint.Attributes["class"] = $"govuk-hint {extraClass}".Trim();
        hint.InnerHtml.Append(words);
        return hint;
    }

    public static TagBuilder Error(string id, string words)
    {
        var error = new TagBuilder("p");
        error.Attributes["id"] = id;
        error.Attributes["class"] = "govuk-error-message";
        error.InnerHtml.AppendHtml("<span class=\"govuk-visually-hidden\">Error:</span> ").Append(words);
        return error;
    }
}
