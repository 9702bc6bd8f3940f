namespace GoldenThread.SelfAssessments;

/// <summary>What came along with an answer: written for an earlier cycle, or for a neighbouring partnership.</summary>
/// <param name="On">The day on which it was signed off.</param>
/// <param name="From">Where it was written for.</param>
/// <param name="Score">The score that was given then, by its name; empty where the statement did not apply.</param>
/// <param name="Words">The words as they came.</param>
/// <param name="Evidence">The evidence as it came.</param>
public sealed record BroughtAlong(DateOnly On, string From, string Score, string Words, string Evidence);
