using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>A review with what it is counted by.</summary>
/// <param name="Review">The review.</param>
/// <param name="Themes">Themes of its findings, by name.</param>
/// <param name="Organisations">Organisations that were asked, by name.</param>
public sealed record CountedReview(Review Review, ImmutableArray<string> Themes, ImmutableArray<string> Organisations);
