namespace GoldenThread.Access;

/// <summary>That somebody opened a record.</summary>
/// <param name="Person">Who.</param>
/// <param name="Level">How much was shown.</param>
/// <param name="At">When, in UTC.</param>
public readonly record struct RecordReading(PersonId Person, Level Level, DateTimeOffset At);
