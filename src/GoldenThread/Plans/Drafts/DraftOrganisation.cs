using System.Collections.Immutable;

namespace GoldenThread.Plans.Drafts;

/// <summary>An organisation that acts in an action or a paragraph.</summary>
/// <param name="Name">As written.</param>
/// <param name="Spans">Its places where it has a cell or a line of its own, otherwise empty.</param>
/// <param name="Mentions">Its places inside the text of the action or paragraph; those characters belong to that text.</param>
public sealed record DraftOrganisation(string Name, ImmutableArray<Span> Spans, ImmutableArray<Span> Mentions) : DraftText(Name, Spans);
