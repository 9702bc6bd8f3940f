using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>One sentence, shown on the next page: what was just done.</summary>
internal static class Flash
{
    public const string Key = "said";

    /// <summary>Says <paramref name="sentence"/> on the page that the person sees next.</summary>
    public static void Say(this PageModel page, string sentence) => page.TempData[Key] = sentence;
}

/// <summary>The way back from a page, outermost first.</summary>
internal static class Breadcrumbs
{
    private const string Key = "Breadcrumbs";

    public sealed record Step(string Text, string Href);

    public static void Set(ViewDataDictionary view, params (string Text, string Href)[] steps) =>
        view[Key] = steps.Select(step => new Step(step.Text, step.Href)).ToArray();

    public static IReadOnlyList<Step> Of(ViewDataDictionary view) => view[Key] as IReadOnlyList<Step> ?? [];
}
