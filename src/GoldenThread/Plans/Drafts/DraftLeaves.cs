namespace GoldenThread.Plans.Drafts;

/// <summary>The leaves of a draft and of its inner objects, in the order of the tree.</summary>
public static class DraftLeaves
{
    /// <summary>Every leaf of a draft.</summary>
    public static IEnumerable<DraftText> Leaves(this PlanDraft draft) =>
    [
        .. Some(draft.Title, draft.Reference, draft.Author, draft.Published, draft.Reviewed),
        .. draft.Recommendations.SelectMany(Leaves),
        .. draft.Sections.SelectMany(Leaves),
        .. draft.Furniture,
        .. draft.Unplaced,
    ];

    /// <summary>Every leaf of a recommendation, its parts and its actions.</summary>
    public static IEnumerable<DraftText> Leaves(this DraftRecommendation recommendation) =>
    [
        .. Some(recommendation.Number, recommendation.Text, recommendation.Rating, recommendation.BoardQuestion),
        .. recommendation.Impacts,
        .. recommendation.Parts.SelectMany(Leaves),
        .. recommendation.Actions.SelectMany(Leaves),
    ];

    /// <summary>Every leaf of an action.</summary>
    public static IEnumerable<DraftText> Leaves(this DraftAction action) =>
        [action.Text, .. action.Organisations, .. action.Dates, .. Some(action.Impact, action.Rating)];

    /// <summary>Every leaf of a section.</summary>
    public static IEnumerable<DraftText> Leaves(this DraftSection section) => [.. Some(section.Heading), .. section.Paragraphs.SelectMany(Leaves)];

    /// <summary>Every leaf of a paragraph.</summary>
    public static IEnumerable<DraftText> Leaves(this DraftParagraph paragraph) =>
        [.. Some(paragraph.Number, paragraph.Text), .. paragraph.Organisations, .. paragraph.Quotes];

    private static IEnumerable<DraftText> Some(params DraftText?[] leaves) => leaves.OfType<DraftText>();
}
