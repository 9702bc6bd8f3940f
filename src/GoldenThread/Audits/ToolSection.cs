using System.Collections.Immutable;

namespace GoldenThread.Audits;

/// <summary>Questions that belong together.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Questions">The questions.</param>
public sealed record ToolSection(string Title, ImmutableArray<ToolQuestion> Questions);
