namespace GoldenThread.Access;

/// <summary>One thing that gives, or takes, access.</summary>
/// <param name="Level">The level that it gives.</param>
/// <param name="Ground">By what.</param>
/// <param name="Until">Its last day, or the day on which it ends; null while no end is known.</param>
/// <param name="Words">What it is, in words, without a child's name.</param>
public sealed record Reason(Level Level, Ground Ground, DateOnly? Until, string Words);
