using System.Collections.Immutable;

namespace GoldenThread.Reviews;

/// <summary>Keys of the days from which periods of a review's timetable run.</summary>
public static class DayKeys
{
    /// <summary>The local authority became aware of the incident.</summary>
    public static readonly DayKey Aware = new("aware");

    /// <summary>The incident was notified.</summary>
    public static readonly DayKey Notified = new("notified");

    /// <summary>It was decided what comes of the rapid review.</summary>
    public static readonly DayKey Decided = new("decided");

    /// <summary>The report was published.</summary>
    public static readonly DayKey Published = new("published");

    /// <summary>All of them, in the order in which they come.</summary>
    public static ImmutableArray<DayKey> All { get; } = [Aware, Notified, Decided, Published];
}
