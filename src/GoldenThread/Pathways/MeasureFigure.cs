namespace GoldenThread.Pathways;

/// <summary>A figure of a measure.</summary>
/// <param name="InTime">The numerator: steps that were done in time.</param>
/// <param name="Of">The denominator: steps whose time has passed, done or not. What was done early counts when its time has passed, so that no month looks
/// better before it is over.</param>
/// <param name="Cases">What was counted, a step of a child each; empty where it was not asked for.</param>
public sealed record MeasureFigure(int InTime, int Of, IReadOnlyList<MeasureCase> Cases);
