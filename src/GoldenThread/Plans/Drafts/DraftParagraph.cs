using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>A paragraph of a section.</summary>
public sealed record DraftParagraph
{
    /// <summary>Its number as in the source; where the source lost it, the number that it must have had, with no spans.</summary>
    public DraftText? Number { get; init; }

    /// <summary>Its words, quotations included; the spans leave out the quotations, which are leaves of their own.</summary>
    public required DraftText Text { get; init; }

    /// <summary>The organisations that act in it.</summary>
    public ImmutableArray<DraftOrganisation> Organisations { get; init; } = [];

    /// <summary>What it quotes.</summary>
    public ImmutableArray<DraftQuote> Quotes { get; init; } = [];
}
