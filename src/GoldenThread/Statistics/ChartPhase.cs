namespace GoldenThread.Statistics;

/// <summary>A stretch of readings that is judged by its own mean.</summary>
/// <param name="From">The place, from 0, of its first reading.</param>
/// <param name="To">The place after its last.</param>
/// <param name="Readings">How many readings it has; missing ones are not counted.</param>
/// <param name="Baseline">How many of them the limits are worked out of.</param>
/// <param name="Stand">How far the limits are to be relied on.</param>
/// <param name="Limits">The limits; null under twelve readings.</param>
public sealed record ChartPhase(int From, int To, int Readings, int Baseline, LimitsStand Stand, ProcessLimits? Limits);
