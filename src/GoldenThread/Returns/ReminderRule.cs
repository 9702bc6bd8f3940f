namespace GoldenThread.Returns;

/// <summary>When reminders of a due date go out, in days before and after it.</summary>
/// <param name="DaysBefore">Days before the due date, to the organisation's lead.</param>
/// <param name="DaysAfter">Days after it, to the lead again.</param>
/// <param name="EscalateAfter">Days after it from which the second contact is told too.</param>
public sealed record ReminderRule(IReadOnlyList<int> DaysBefore, IReadOnlyList<int> DaysAfter, int EscalateAfter)
{
    /// <summary>28 and 7 days before, 1, 14 and 28 days after; the second contact from the 14th day.</summary>
    public static ReminderRule Usual { get; } = new([28, 7], [1, 14, 28], 14);

    /// <summary>The last due date of which anybody may have to be reminded.</summary>
    /// <param name="today">The day.</param>
    public DateOnly LastDue(DateOnly today) => today.AddDays(DaysBefore.DefaultIfEmpty(0).Max());

    /// <summary>The reminder that falls on or was missed before a day: the latest step reached, or null before the first.</summary>
    /// <remarks>Only the latest counts, so that a job that stood still for a month sends one message and not four.</remarks>
    /// <param name="due">The last day on which the action can be due.</param>
    /// <param name="today">The day.</param>
    public Reminder? On(DateOnly due, DateOnly today)
    {
        var days = today.DayNumber - due.DayNumber;
        var steps = DaysBefore.Select(d => -d).Concat(DaysAfter).Where(s => s <= days).ToList();
        if (steps.Count == 0) return null;
        var step = steps.Max();
        return new Reminder(step, step >= EscalateAfter);
    }
}
