namespace GoldenThread.Children.Orders;

/// <summary>A kind of order or legal status, as definitions say.</summary>
/// <param name="Key">What it is called in records: "supervision".</param>
/// <param name="Name">What people call it.</param>
/// <param name="Status">The status of pathways that begins and ends with it; null for none.</param>
/// <param name="Longest">How long it may be made; null where the law sets no time.</param>
/// <param name="LongestInAll">How long it may last with all extensions; null where the law sets no time.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record OrderKind(string Key, string Name, string? Status, OrderLength? Longest, OrderLength? LongestInAll, string Source);
