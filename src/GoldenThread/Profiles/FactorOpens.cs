namespace GoldenThread.Profiles;

/// <summary>What "present" opens: an event that a pathway begins with.</summary>
/// <param name="Event">The kind of event.</param>
/// <param name="Unless">The word of an answer that says that it does not open it; null where it always does.</param>
/// <param name="Asks">The question that is asked for that word.</param>
public sealed record FactorOpens(string Event, string? Unless, string? Asks);
