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
    /// <param name="days">The days from which periods run, by key: "aware", "notified", "decided", "published"; what is not known yet is not there.</param>
    /// <param name="done">The days on which steps were done, by the step's key.</param>
    /// <param name="chosen">Where sources differ, the beginning that the partnership chose, by the step's key.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="working">Working days.</param>
    public IReadOnlyList<DueStep> Due(
        IReadOnlyDictionary<string, DateOnly> days, IReadOnlyDictionary<string, DateOnly> done, IReadOnlyDictionary<string, string> chosen, DateOnly today, WorkingDays working) =>
        [.. Steps.Select(step => DueStep.Of(step, days, done, chosen, today, working))];
}

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
    string Key, string Name, Period Within, string From, bool IsBefore, IReadOnlyList<string> OrFrom, string Basis, string Source, string? Differs)
{
    /// <summary>When it is due, counted from a day.</summary>
    public DateOnly Due(DateOnly from, WorkingDays working) => IsBefore ? Within.Before(from, working) : Within.After(from, working);
}

/// <summary>Where a step stands.</summary>
public enum StepState
{
    /// <summary>The day from which it runs is not known yet.</summary>
    Waits,

    /// <summary>There is time.</summary>
    Open,

    /// <summary>Its last day has passed.</summary>
    Late,

    /// <summary>It was done in time.</summary>
    Done,

    /// <summary>It was done, after its last day.</summary>
    DoneLate,
}

/// <summary>A step with its last day.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">Key of the day from which it runs here.</param>
/// <param name="Began">That day; null where it is not known yet.</param>
/// <param name="Due">The last day; null with it.</param>
/// <param name="Done">When it was done; null where it was not.</param>
/// <param name="State">Where it stands.</param>
public sealed record DueStep(TimetableStep Step, string From, DateOnly? Began, DateOnly? Due, DateOnly? Done, StepState State)
{
    internal static DueStep Of(
        TimetableStep step, IReadOnlyDictionary<string, DateOnly> days, IReadOnlyDictionary<string, DateOnly> done, IReadOnlyDictionary<string, string> chosen, DateOnly today, WorkingDays working)
    {
        var from = chosen.TryGetValue(step.Key, out var other) && step.OrFrom.Contains(other) ? other : step.From;
        DateOnly? finished = done.TryGetValue(step.Key, out var day) ? day : null;
        if (!days.TryGetValue(from, out var began)) return new DueStep(step, from, null, null, finished, finished is null ? StepState.Waits : StepState.Done);
        var due = step.Due(began, working);
        var state = finished switch
        {
            null => today > due ? StepState.Late : StepState.Open,
            { } at => at > due ? StepState.DoneLate : StepState.Done,
        };
        return new DueStep(step, from, began, due, finished, state);
    }
}
