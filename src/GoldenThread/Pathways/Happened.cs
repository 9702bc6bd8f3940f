using GoldenThread.Time;

namespace GoldenThread.Pathways;

/// <summary>An event happened at least so often.</summary>
/// <param name="Kind">The event.</param>
/// <param name="Within">In the time before the moment, the moment included; null for ever.</param>
/// <param name="AtLeast">How often.</param>
/// <param name="Value">The value that it must give; null for any.</param>
public sealed record Happened(EventKind Kind, Period? Within, int AtLeast, string? Value) : PathwayCondition;
