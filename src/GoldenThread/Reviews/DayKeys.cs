using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>Keys of the days from which periods of a review's timetable run.</summary>
public static class DayKeys
{
    /// <summary>The local authority became aware of the incident.</summary>
    public const string Aware = "aware";

    /// <summary>The incident was notified.</summary>
    public const string Notified = "notified";

    /// <summary>It was decided what comes of the rapid review.</summary>
    public const string Decided = "decided";

    /// <summary>The report was published.</summary>
    public const string Published = "published";

    /// <summary>All of them, in the order in which they come.</summary>
    public static ImmutableArray<string> All { get; } = [Aware, Notified, Decided, Published];
}
