using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>What an importer understood of a document, before a person accepts it.</summary>
/// <remarks>
/// A tree. Its leaves are the <see cref="DraftText"/>s (and the types derived from it): every character of the decoded source
/// that is not white space is in exactly one leaf's spans, so nothing can be lost unseen (docs/glossary.md: leaf).
/// An object that is not a leaf covers what its leaves cover.
/// </remarks>
public sealed record PlanDraft
{
    /// <summary>The document that was read.</summary>
    public required DraftSource Source { get; init; }

    /// <summary>What kind of document it was taken for.</summary>
    public required DraftKind Kind { get; init; }

    /// <summary>The document's title, or null where it has none.</summary>
    public DraftText? Title { get; init; }

    /// <summary>The reference as printed ("ADS14", "LDS 19 / OD 20"); its <see cref="DraftText.Spans"/> are empty where it stands inside the title.</summary>
    public DraftText? Reference { get; init; }

    /// <summary>Who wrote the document, where it says so (a review's author).</summary>
    public DraftText? Author { get; init; }

    /// <summary>When it was published, or the date of its version.</summary>
    public DraftDate? Published { get; init; }

    /// <summary>When it was last reviewed.</summary>
    public DraftDate? Reviewed { get; init; }

    /// <summary>The recommendations, in the document's order.</summary>
    public ImmutableArray<DraftRecommendation> Recommendations { get; init; } = [];

    /// <summary>Headed, numbered paragraphs: progress by theme, or the body of a review.</summary>
    public ImmutableArray<DraftSection> Sections { get; init; } = [];

    /// <summary>What carries no content of its own: page headers, repeated table headers, page numbers, markup, legends, links.</summary>
    public ImmutableArray<DraftFurniture> Furniture { get; init; } = [];

    /// <summary>What could not be placed. Never dropped.</summary>
    public ImmutableArray<DraftText> Unplaced { get; init; } = [];

    /// <summary>What the person who checks the draft should know: tracked changes, macros not run, counts that disagree.</summary>
    public ImmutableArray<ReadingNotice> Notices { get; init; } = [];
}
