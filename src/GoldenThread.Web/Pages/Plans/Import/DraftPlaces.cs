using GoldenThread.Plans.Drafts;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>What of a draft is shown together, as answers to choose from.</summary>
internal static class DraftPlaces
{
    public static IReadOnlyList<SelectListItem> Of(PlanDraft draft) =>
    [
        .. draft.Recommendations.Select(
            (r, i) => new SelectListItem($"Recommendation {r.Number?.Text} {r.Text?.Text.Beginning(60)}".Trim(), $"recommendations/{i}")),
        .. draft.Sections.Select((s, i) => new SelectListItem($"Section: {s.Heading?.Text.Beginning(60) ?? "without a heading"}", $"sections/{i}")),
        new("Title, reference and dates", DraftOutline.Head),
        new($"Not placed ({draft.Unplaced.Length})", DraftOutline.Unplaced),
        new($"Left out ({draft.Furniture.Length})", DraftOutline.Furniture),
    ];

    /// <summary>The recommendations and parts to which a piece can go.</summary>
    public static IEnumerable<SelectListItem> Recommendations(PlanDraft draft) => draft.Recommendations.SelectMany((r, i) => (SelectListItem[])
    [
        new($"Recommendation {r.Number?.Text} {r.Text?.Text.Beginning(60)}".Trim(), $"recommendations/{i}"),
        .. r.Parts.Select(
            (p, j) => new SelectListItem($"Part {r.Number?.Text} {p.Number?.Text} {p.Text?.Text.Beginning(60)}".Trim(), $"recommendations/{i}/parts/{j}")),
    ]);
}
