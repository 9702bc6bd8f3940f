using GoldenThread.Pathways;

namespace GoldenThread.Tasks;

/// <summary>States of tasks.</summary>
public static class TaskStates
{
    /// <summary>The state that a step gives its task.</summary>
    public static TaskState Of(StepStanding standing) => standing switch
    {
        StepStanding.Waits => TaskState.NotYetDue,
        StepStanding.Due => TaskState.Due,
        StepStanding.Overdue => TaskState.Overdue,
        StepStanding.DoneInTime => TaskState.DoneInTime,
        StepStanding.DoneLate => TaskState.DoneLate,
        StepStanding.Excused => TaskState.Excused,
        StepStanding.NotNeeded => TaskState.NotNeeded,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "It has no state."),
    };

    /// <summary>True while there is something to do, now or later.</summary>
    public static bool IsOpen(this TaskState state) => state is TaskState.NotYetDue or TaskState.Due or TaskState.Overdue;

    /// <summary>The state in words: "done late", "no longer asked for".</summary>
    public static string InWords(this TaskState state) => state switch
    {
        TaskState.NotYetDue => "not yet due",
        TaskState.Due => "due",
        TaskState.Overdue => "overdue",
        TaskState.DoneInTime => "done in time",
        TaskState.DoneLate => "done late",
        TaskState.Excused => "excused",
        TaskState.NotNeeded => "not needed",
        TaskState.NoLongerAskedFor => "no longer asked for",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "It has no words."),
    };
}
