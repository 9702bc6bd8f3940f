namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>A stretch of a source text: plain, or a place that a piece was read from.</summary>
/// <param name="Text">Its characters as they stand in the source.</param>
/// <param name="Of">The piece; null where it is plain.</param>
/// <param name="First">True where it is the piece's first place, to which links lead.</param>
internal sealed record SourceStretch(string Text, OutlinedLeaf? Of, bool First);
