using GoldenThread.Plans.Drafts;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>Finds what stands at an address of a draft.</summary>
internal static class DraftLook
{
    /// <summary>The recommendation or part with exactly this address; null for any other.</summary>
    public static DraftRecommendation? Recommendation(PlanDraft draft, string path) => path.Split('/') switch
    {
        ["recommendations", var index] => At(draft.Recommendations, index),
        ["recommendations", var index, "parts", var part] => At(draft.Recommendations, index) is { } whole ? At(whole.Parts, part) : null,
        _ => null,
    };

    /// <summary>The action with exactly this address; null for any other.</summary>
    public static DraftAction? Action(PlanDraft draft, string path)
    {
        var cut = path.LastIndexOf("/actions/", StringComparison.Ordinal);
        return cut > 0 && Recommendation(draft, path[..cut]) is { } recommendation ? At(recommendation.Actions, path[(cut + "/actions/".Length)..]) : null;
    }

    private static T? At<T>(IReadOnlyList<T> list, string index)
        where T : class => int.TryParse(index, System.Globalization.CultureInfo.InvariantCulture, out var at) && at >= 0 && at < list.Count ? list[at] : null;
}
