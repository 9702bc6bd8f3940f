using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>A recommendation, or a part of one.</summary>
public sealed record DraftRecommendation
{
    /// <summary>The number as in the source ("4", "10.1.1", "9.2"; for a part "i"), without its full stop or bracket; null where it has none.</summary>
    public DraftText? Number { get; init; }

    /// <summary>The recommendation's words. Null only where every word is in its parts.</summary>
    public DraftText? Text { get; init; }

    /// <summary>The rating, or null: a blank is no rating.</summary>
    public DraftRating? Rating { get; init; }

    /// <summary>The question put to the board, where it stands apart from the recommendation.</summary>
    public DraftText? BoardQuestion { get; init; }

    /// <summary>Impacts stated for the recommendation as a whole, or that no single action can be given.</summary>
    public ImmutableArray<DraftText> Impacts { get; init; } = [];

    /// <summary>Parts such as 4 i) and 4 ii).</summary>
    public ImmutableArray<DraftRecommendation> Parts { get; init; } = [];

    /// <summary>What is said to have been done or to be done.</summary>
    public ImmutableArray<DraftAction> Actions { get; init; } = [];
}
