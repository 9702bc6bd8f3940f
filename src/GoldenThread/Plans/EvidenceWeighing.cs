namespace GoldenThread.Plans;

/// <summary>What a person said of a piece of evidence, and from when on: it tells what counted on any day.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Bearing">What it says about the rating.</param>
/// <param name="GoodUntil">The last day on which it shows anything; null where it does not age.</param>
public sealed record EvidenceWeighing(DateTimeOffset At, Bearing Bearing, DateOnly? GoodUntil);
