using GoldenThread.Time;

namespace GoldenThread.Reviews;

/// <summary>A step of a timetable.</summary>
/// <param name="Key">Names it: "rapid-review".</param>
/// <param name="Name">What has to be done.</param>
/// <param name="Within">How long there is; before the day from which it runs where <paramref name="IsBefore"/>.</param>
/// <param name="From">Key of the day from which it runs.</param>
/// <param name="IsBefore">True where it must be done so long before that day.</param>
/// <param name="OrFrom">Other days from which sources let it run; the partnership may choose one.</param>
/// <param name="Basis">From which day it runs and how it is counted, in words.</param>
/// <param name="Source">Where that is said.</param>
/// <param name="Differs">How sources differ; null where they agree.</param>
public sealed record TimetableStep(
    StepKey Key, string Name, Period Within, DayKey From, bool IsBefore, IReadOnlyList<DayKey> OrFrom, string Basis, string Source, string? Differs)
{
    /// <summary>The days from which it may run: its own first, then those of other sources.</summary>
    public IEnumerable<DayKey> Beginnings => OrFrom.Prepend(From);

    /// <summary>When it is due, counted from a day.</summary>
    public DateOnly Due(DateOnly from, WorkingDays working) => IsBefore ? Within.Before(from, working) : Within.After(from, working);
}
