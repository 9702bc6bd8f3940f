namespace GoldenThread.Reviews;

/// <summary>What was decided after the rapid review.</summary>
/// <param name="Outcome">What.</param>
/// <param name="On">When.</param>
/// <param name="By">By whom: the safeguarding partners, by name or office.</param>
/// <param name="Reasons">Why.</param>
public sealed record ReviewDecision(ReviewOutcome Outcome, DateOnly On, string By, string Reasons);
