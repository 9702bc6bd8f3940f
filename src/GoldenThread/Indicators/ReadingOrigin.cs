namespace GoldenThread.Indicators;

/// <summary>Where a reading comes from.</summary>
/// <param name="Source">What kind of source.</param>
/// <param name="Text">The file and its row, or the measure with its version.</param>
/// <param name="Note">What is to be known about it.</param>
/// <param name="IsProvisional">True where it may still change.</param>
public sealed record ReadingOrigin(ReadingSource Source, string? Text = null, string? Note = null, bool IsProvisional = false)
{
    /// <summary>The moment that a computed one is worked out for, in UTC.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>What was recorded until this moment was known to it, in UTC.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The key that a program gave it; null for others.</summary>
    public string? RequestKey { get; init; }

    /// <summary>SHA-256 of the events that it was computed from.</summary>
    public string? Digest { get; init; }
}
