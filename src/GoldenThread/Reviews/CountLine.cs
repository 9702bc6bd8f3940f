using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>One line of a count, with the reviews behind it.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Reviews">The reviews.</param>
public sealed record CountLine(string What, ImmutableArray<Review> Reviews);
