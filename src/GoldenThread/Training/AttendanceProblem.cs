namespace GoldenThread.Training;

/// <summary>What is wrong or odd in a row of a list of attendance.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Kind">What kind of fault.</param>
/// <param name="Says">What is wrong and what to do, in a sentence.</param>
public sealed record AttendanceProblem(int Row, AttendanceProblemKind Kind, string Says);
