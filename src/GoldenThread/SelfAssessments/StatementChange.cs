namespace GoldenThread.SelfAssessments;

/// <summary>What a file changes of a statement.</summary>
/// <param name="Row">Its row in the file.</param>
/// <param name="Before">What was said before; null where nothing was.</param>
/// <param name="After">What is said with the file.</param>
public sealed record StatementChange(int Row, StatementAnswer? Before, StatementAnswer After);
