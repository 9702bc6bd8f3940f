namespace GoldenThread.Work.Tasks;

/// <summary>An event that made a task stand as it does.</summary>
/// <param name="Happened">When it happened, in UTC.</param>
/// <param name="Recorded">When it was recorded, in UTC.</param>
/// <param name="Says">What happened, as the end of a sentence.</param>
/// <param name="By">The organisation that recorded it.</param>
/// <param name="IsWithdrawn">True where it was withdrawn.</param>
internal sealed record TaskReason(DateTimeOffset Happened, DateTimeOffset Recorded, string Says, string By, bool IsWithdrawn);
