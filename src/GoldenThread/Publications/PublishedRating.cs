using GoldenThread.Plans;

namespace GoldenThread.Publications;

/// <summary>A rating in force.</summary>
/// <param name="Name">The level's name.</param>
/// <param name="Colour">Its colour; never shown without the name.</param>
/// <param name="Because">Why it was given; null where the source document gave it.</param>
/// <param name="OverruledBecause">Why it holds although the proof is missing.</param>
/// <param name="FromSource">True where the source document gave it and nobody has judged it here.</param>
/// <param name="InQuestion">True where it claims completion and the record does not support it.</param>
/// <param name="Doubts">Why it is in question otherwise, a sentence each; null in versions from before that was published.</param>
public sealed record PublishedRating(string Name, RatingColour Colour, string? Because, string? OverruledBecause, bool FromSource, bool InQuestion, IReadOnlyList<string>? Doubts = null);
