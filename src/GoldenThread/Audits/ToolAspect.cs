using System.Collections.Immutable;

namespace GoldenThread.Audits;

/// <summary>What is graded, with what each grade means for it.</summary>
/// <param name="Key">Short name.</param>
/// <param name="Title">What it is.</param>
/// <param name="Words">What a grade means, by its key.</param>
public sealed record ToolAspect(string Key, string Title, ImmutableDictionary<string, string> Words);
