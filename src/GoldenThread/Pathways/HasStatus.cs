namespace GoldenThread.Pathways;

/// <summary>A status has begun and not ended.</summary>
/// <param name="Status">The status.</param>
public sealed record HasStatus(string Status) : PathwayCondition;
