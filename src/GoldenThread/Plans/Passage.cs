using System.Collections.Immutable;
using GoldenThread.Plans.Drafts;

namespace GoldenThread.Plans;

/// <summary>The place in a document that something was read from, for ever.</summary>
/// <param name="Document">The document.</param>
/// <param name="Spans">The places in its decoded text.</param>
public sealed record Passage(DocumentId Document, ImmutableArray<Span> Spans);
