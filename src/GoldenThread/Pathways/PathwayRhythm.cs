namespace GoldenThread.Pathways;

/// <summary>How often a step comes back.</summary>
/// <param name="Period">The time between two.</param>
/// <param name="When">Asked at the beginning of each time: the first rhythm whose condition holds gives its length. Null for always.</param>
public sealed record PathwayRhythm(PathwayPeriod Period, PathwayCondition? When);
