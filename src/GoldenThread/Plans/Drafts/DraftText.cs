using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>A leaf: a piece of text and the places in the source that it was read from.</summary>
/// <param name="Text">The text as a reader should see it: entities decoded, wrapped lines joined, markup taken out.</param>
/// <param name="Spans">Its places in the decoded source; empty where a person typed it.</param>
public record DraftText(string Text, ImmutableArray<Span> Spans);
