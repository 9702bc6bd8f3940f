namespace GoldenThread.Pathways;

/// <summary>A pathway would have spoken: a step was overdue, by what was known then.</summary>
/// <param name="Step">The step.</param>
/// <param name="At">From which moment on, in UTC.</param>
public sealed record Spoken(PathwayStep Step, DateTime At);
