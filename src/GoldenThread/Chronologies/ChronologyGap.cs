namespace GoldenThread.Chronologies;

/// <summary>A time without an entry.</summary>
/// <param name="From">Last day of the entry before.</param>
/// <param name="To">First day of the entry after.</param>
public sealed record ChronologyGap(DateOnly From, DateOnly To);
