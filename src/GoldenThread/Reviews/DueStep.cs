using GoldenThread.Time;

namespace GoldenThread.Reviews;

/// <summary>A step with its last day.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">Key of the day from which it runs here.</param>
/// <param name="Began">That day; null where it is not known yet.</param>
/// <param name="Due">The last day; null with it.</param>
/// <param name="Done">When it was done; null where it was not.</param>
/// <param name="State">Where it stands.</param>
public sealed record DueStep(TimetableStep Step, DayKey From, DateOnly? Began, DateOnly? Due, DateOnly? Done, StepState State)
{
    /// <summary>True where somebody has to do it, now or soon: it has a last day, is not done, and is no duty that goes on.</summary>
    public bool IsToDo => State is StepState.Late or StepState.Open && Step.Key != StepKeys.KeptPublic;

    internal static DueStep Of(
        TimetableStep step, IReadOnlyDictionary<DayKey, DateOnly> days, IReadOnlyDictionary<StepKey, DateOnly> done,
        IReadOnlyDictionary<StepKey, DayKey> chosen, DateOnly today, WorkingDays working)
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
