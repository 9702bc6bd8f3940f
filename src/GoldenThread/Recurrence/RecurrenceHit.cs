namespace GoldenThread.Recurrence;

/// <summary>A statement that may say the same, and how much speaks for it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Score">Sum of the weights of what both share. Larger is liker; it only ranks the hits of one question.</param>
public sealed record RecurrenceHit(Statement Statement, double Score);
