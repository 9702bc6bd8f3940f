using GoldenThread.Pathways;

namespace GoldenThread.Tasks;

/// <summary>That a task is no longer asked for.</summary>
/// <param name="At">Since when, in UTC: when that was recorded.</param>
/// <param name="By">What was recorded then; null where that cannot be said of one event.</param>
/// <param name="Says">Why, as a sentence.</param>
public sealed record TaskGone(DateTime At, PathwayEvent? By, string Says);
