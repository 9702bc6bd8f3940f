using GoldenThread.Time;

namespace GoldenThread.Reviews;

/// <summary>What has to happen in a review, and by when, as guidance had it for a time.</summary>
/// <param name="Key">Names the version: "cspr-2023".</param>
/// <param name="Name">For people.</param>
/// <param name="InForceFrom">First day on which it held.</param>
/// <param name="InForceTo">Last day; null while it holds.</param>
/// <param name="Source">The guidance.</param>
/// <param name="Steps">The steps, in the order in which they are expected.</param>
public sealed record Timetable(string Key, string Name, DateOnly InForceFrom, DateOnly? InForceTo, string Source, IReadOnlyList<TimetableStep> Steps)
{
    /// <summary>True where it held on a day.</summary>
    public bool Held(DateOnly on) => on >= InForceFrom && (InForceTo is not { } to || on <= to);

    /// <summary>Works out by when each step is due, and whether it is late.</summary>
    /// <param name="days">The days from which periods run, by key (<see cref="DayKeys"/>); what is not known yet is not there.</param>
    /// <param name="done">The days on which steps were done, by the step's key.</param>
    /// <param name="chosen">Where sources differ, the beginning that the partnership chose, by the step's key.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="working">Working days.</param>
    public IReadOnlyList<DueStep> Due(
        IReadOnlyDictionary<DayKey, DateOnly> days, IReadOnlyDictionary<StepKey, DateOnly> done, IReadOnlyDictionary<StepKey, DayKey> chosen, DateOnly today,
        WorkingDays working) =>
        [.. Steps.Select(step => DueStep.Of(step, days, done, chosen, today, working))];
}
