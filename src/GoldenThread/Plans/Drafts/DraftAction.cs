using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>An action, or a paragraph of progress, under a recommendation.</summary>
public sealed record DraftAction
{
    /// <summary>Its words.</summary>
    public required DraftText Text { get; init; }

    /// <summary>The organisations that act in it.</summary>
    public ImmutableArray<DraftOrganisation> Organisations { get; init; } = [];

    /// <summary>Its dates.</summary>
    public ImmutableArray<DraftDate> Dates { get; init; } = [];

    /// <summary>The impact stated for it, or null.</summary>
    public DraftText? Impact { get; init; }

    /// <summary>A rating of its own, where the source rates actions.</summary>
    public DraftRating? Rating { get; init; }
}
