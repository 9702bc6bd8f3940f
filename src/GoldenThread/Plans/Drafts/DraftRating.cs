using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>A rating as the source gives it.</summary>
/// <param name="Text">As written ("Green"), or the name of a cell's colour where it holds no words.</param>
/// <param name="Spans">Its places.</param>
/// <param name="Level">Key of the level on the partnership's scale, or null where the word is on no scale.</param>
public sealed record DraftRating(string Text, ImmutableArray<Span> Spans, string? Level) : DraftText(Text, Spans);
