namespace GoldenThread.Work.Plans;

/// <summary>A draft that waits to be checked, as a list shows it.</summary>
internal sealed record WaitingDraft(Guid Id, string Name, string ByName, DateTimeOffset ChangedAt);
