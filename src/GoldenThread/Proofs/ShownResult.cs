using GoldenThread.Statistics;

namespace GoldenThread.Proofs;

/// <summary>What a source shows on a day: the figures with their base, how they were found, and of which version they are.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="SourceId">The audit, the course, the policy, the proof.</param>
/// <param name="Part">Which part of it, such as an aspect; empty for the whole.</param>
/// <param name="Figures">What it shows, with its base, in words.</param>
/// <param name="Share">The share; null where it is none.</param>
/// <param name="Method">How it was found.</param>
/// <param name="VersionWords">Of which version: of the tool, the indicator, the policy.</param>
/// <param name="Day">The day of it.</param>
public sealed record ShownResult(ResultOrigin Origin, Guid SourceId, string Part, string Figures, Share? Share, string Method, string VersionWords, DateOnly Day);
