namespace GoldenThread.Surveys;

/// <summary>Answers of a file that are not counted, and why.</summary>
/// <param name="Row">The row of the file.</param>
/// <param name="Kind">What kind of reason it is.</param>
/// <param name="Says">In a sentence.</param>
public sealed record RefusedAnswers(int Row, RefusedKind Kind, string Says);
