using GoldenThread.Children;

namespace GoldenThread.Profiles;

/// <summary>Since when, and by what, an answer is out of date.</summary>
/// <param name="By">By what.</param>
/// <param name="Since">Since when, in UTC: the end of its days, the event, or the recording of what was not known then.</param>
/// <param name="Event">The event; null where its days are over.</param>
public readonly record struct Stale(StaleBy By, DateTimeOffset Since, Statement? Event);
