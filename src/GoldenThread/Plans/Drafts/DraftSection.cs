using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>A heading and the paragraphs below it.</summary>
public sealed record DraftSection
{
    /// <summary>The heading, or null for what stands before the first.</summary>
    public DraftText? Heading { get; init; }

    /// <summary>Its paragraphs.</summary>
    public ImmutableArray<DraftParagraph> Paragraphs { get; init; } = [];
}
