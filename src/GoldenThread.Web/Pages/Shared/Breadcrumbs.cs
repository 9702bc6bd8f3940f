using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>The way back from a page, outermost first.</summary>
internal static class Breadcrumbs
{
    private const string Key = "Breadcrumbs";

    public sealed record Step(string Text, string Href);

    public static void Set(ViewDataDictionary view, params (string Text, string Href)[] steps) =>
        view[Key] = steps.Select(step => new Step(step.Text, step.Href)).ToArray();

    public static IReadOnlyList<Step> Of(ViewDataDictionary view) => view[Key] as IReadOnlyList<Step> ?? [];
}
