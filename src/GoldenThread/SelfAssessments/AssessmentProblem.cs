namespace GoldenThread.SelfAssessments;

/// <summary>A statement that is kept open: the self-assessment cannot be signed off before it is settled.</summary>
/// <param name="Sheet">Its sheet.</param>
/// <param name="Row">Its row.</param>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="Says">What is wrong and what to do.</param>
/// <param name="Nearest">The score that may be meant; nothing is assumed.</param>
public sealed record AssessmentProblem(string Sheet, int Row, AssessmentProblemKind Kind, string Says, string? Nearest = null);
