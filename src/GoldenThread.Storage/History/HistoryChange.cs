namespace GoldenThread.Storage.History;

/// <summary>From what to what, in words.</summary>
/// <param name="Name">What was changed: "Due date".</param>
/// <param name="Before">What it was; null for nothing.</param>
/// <param name="After">What it became; null for nothing.</param>
public sealed record HistoryChange(string Name, string? Before, string? After);
