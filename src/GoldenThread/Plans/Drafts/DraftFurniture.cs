using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>A piece that carries no content of its own.</summary>
/// <param name="Text">As it stands in the source.</param>
/// <param name="Spans">Its places.</param>
/// <param name="Kind">Why it is furniture.</param>
public sealed record DraftFurniture(string Text, ImmutableArray<Span> Spans, FurnitureKind Kind) : DraftText(Text, Spans);
