namespace GoldenThread.Findings;

/// <summary>What a finding rests on.</summary>
/// <param name="Kind">"entry", "event", "report", or "other" for what is not kept here.</param>
/// <param name="Id">Id of the entry, the event or the request; null for what is not kept here.</param>
/// <param name="Words">What stands there, or where it stands.</param>
public sealed record Citation(string Kind, Guid? Id, string Words);
