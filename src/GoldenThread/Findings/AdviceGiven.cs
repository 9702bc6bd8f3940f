namespace GoldenThread.Findings;

/// <summary>A point of advice beside a text.</summary>
/// <param name="Point">The point.</param>
/// <param name="Doubt">What gives cause to look again; null where nothing does.</param>
public sealed record AdviceGiven(AdvicePoint Point, string? Doubt);
