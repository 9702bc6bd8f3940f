namespace GoldenThread.SelfAssessments;

/// <summary>What counts of an answer once it is signed off: it stays as of that day, and is counted without a name.</summary>
/// <param name="Statement">Reference of the statement.</param>
/// <param name="Score">Key of the score; null where the statement does not apply.</param>
/// <param name="WithoutEvidence">True where a score above the lowest is claimed and nothing is given for it.</param>
public sealed record SignedScore(string Statement, string? Score, bool WithoutEvidence);
