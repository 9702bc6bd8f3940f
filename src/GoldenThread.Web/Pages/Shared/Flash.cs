namespace GoldenThread.Web.Pages.Shared;

/// <summary>One sentence, shown on the next page: what was just done.</summary>
internal static class Flash
{
    public const string Key = "said";

    /// <summary>Says <paramref name="sentence"/> on the page that the person sees next.</summary>
    public static void Say(this PageModel page, string sentence) => page.TempData[Key] = sentence;
}
