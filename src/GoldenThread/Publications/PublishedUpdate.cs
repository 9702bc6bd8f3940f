namespace GoldenThread.Publications;

/// <summary>What was reported, when, and for which organisation; null for the partnership itself.</summary>
public sealed record PublishedUpdate(DateOnly On, string? Organisation, string Text);
