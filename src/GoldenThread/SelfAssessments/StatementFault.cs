namespace GoldenThread.SelfAssessments;

/// <summary>What keeps a statement open.</summary>
/// <param name="Statement">Its reference.</param>
/// <param name="Kind">What kind of fault it is.</param>
/// <param name="Says">What is wrong and what to do.</param>
public sealed record StatementFault(string Statement, AssessmentProblemKind Kind, string Says);
