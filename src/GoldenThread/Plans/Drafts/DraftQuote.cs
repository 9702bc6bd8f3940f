using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>Words quoted from somebody else's report: evidence from outside.</summary>
/// <param name="Text">The words between the quotation marks.</param>
/// <param name="Spans">Their places.</param>
/// <param name="AttributedTo">Whose words they are ("Ofsted inspection"), or null where the text does not say.</param>
public sealed record DraftQuote(string Text, ImmutableArray<Span> Spans, string? AttributedTo) : DraftText(Text, Spans);
