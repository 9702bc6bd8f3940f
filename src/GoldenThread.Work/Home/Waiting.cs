namespace GoldenThread.Work.Home;

/// <summary>What waits for a person, of one kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many wait; at least one.</param>
/// <param name="First">The most urgent of them; none where their list is only counted here.</param>
internal sealed record Waiting(WaitingKind Kind, int Count, IReadOnlyList<WaitingItem> First);
