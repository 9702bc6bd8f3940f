using System.Globalization;
using GoldenThread.Storage.Access;
using GoldenThread.Tasks;
using GoldenThread.Time;

namespace GoldenThread.Work.Tasks;

/// <summary>A task as it is shown.</summary>
/// <param name="Task">The task.</param>
/// <param name="Child">The child, as a list shows them; null on a page of the child.</param>
/// <param name="Does">What is to be done.</param>
/// <param name="Title">The pathway's title.</param>
internal sealed record TaskShown(KeptTask Task, Headline? Child, string Does, string Title)
{
    /// <summary>The rule, in sentences.</summary>
    public string Rule { get; init; } = "";

    /// <summary>What begins the pathway.</summary>
    public string Begins { get; init; } = "";

    /// <summary>Where the rule comes from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The organisation whose it is.</summary>
    public string? Organisation { get; init; }

    /// <summary>The team on whose list it stands.</summary>
    public string? Team { get; init; }

    /// <summary>Who has it.</summary>
    public string? Whose { get; init; }

    /// <summary>With whom it is since it escalated.</summary>
    public string? EscalatedTo { get; init; }

    /// <summary>The last that is open of a step that came back since, on a list; null where there is one alone.</summary>
    public KeptTask? Last { get; init; }

    /// <summary>Who excused it.</summary>
    public string? ExcusedBy { get; init; }

    /// <summary>The reasons that the person may see.</summary>
    public IReadOnlyList<TaskReason> Because { get; init; } = [];

    /// <summary>How many they may not see.</summary>
    public int Hidden { get; init; }

    /// <summary>Whom to ask about those.</summary>
    public IReadOnlyList<string> Ask { get; init; } = [];

    /// <summary>What people did with it.</summary>
    public IReadOnlyList<TaskAct> Acts { get; init; } = [];

    /// <summary>Whose it is, in words.</summary>
    public string For => Whose ?? (Team is { } team ? $"{team}, with nobody" : Organisation is { } organisation ? $"{organisation}, with nobody" : "Nobody");

    /// <summary>The last day, or the moment, by which it is to be done.</summary>
    public string By => Until(Task);

    /// <summary>That the step has come back since: "It has come back since, last by 4 March 2026". Empty where it has not.</summary>
    public string Again => Last is null ? "" : $"It has come back since, last by {Until(Last)}";

    /// <summary>What stands beside it: "overdue since 4 March 2026", "done 4 March 2026, recorded 20 March 2026".</summary>
    public string Stands => Task.State switch
    {
        TaskState.NotYetDue => "Not yet due",
        TaskState.Due => "Due",
        TaskState.Overdue => $"Overdue since {Day(LondonTime.Day(Task.Due!.Value))}",
        TaskState.DoneInTime => $"Done in time, {Done}",
        TaskState.DoneLate => $"Done late, {Done}",
        TaskState.Excused => $"Excused on {Day(LondonTime.Day(Task.DoneAt!.Value))}",
        TaskState.NotNeeded => "Not needed",
        TaskState.NoLongerAskedFor => $"No longer asked for. {Task.GoneSays}",
        _ => throw new InvalidOperationException($"{Task.State} has no words."),
    };

    /// <summary>Why a reason is not shown; null where all are.</summary>
    public string? NotShown => Hidden == 0 ? null : $"Something you may not see{(Ask.Count > 0 ? $"; ask {string.Join(", ", Ask)}" : "")}";

    private static string Until(KeptTask task) => task.Due is { } due
        ? LondonTime.Clock(due).TimeOfDay == TimeSpan.Zero ? Day(LondonTime.Day(due.AddTicks(-1))) : LondonTime.Words(due.UtcDateTime)
        : "When what it runs from is known";

    private string Done => $"done {Day(LondonTime.Day(Task.DoneAt!.Value))}{(LondonTime.Day(Task.DoneRecorded!.Value) != LondonTime.Day(Task.DoneAt.Value) ? $", recorded {Day(LondonTime.Day(Task.DoneRecorded.Value))}" : "")}";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
