using GoldenThread.Time;

namespace GoldenThread.Plans;

/// <summary>A date on an action.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AsGiven">As written.</param>
/// <param name="When">What was understood of it, or null where it is no date ("ongoing").</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Uncertain">True where which action it belongs to was guessed at import.</param>
/// <param name="Superseded">True where a later one took its place.</param>
/// <param name="Passage">The passage that it was read from.</param>
public sealed record ActionDate(
    Guid Id, [property: UpTo(Longest.Passage, "Date")] string AsGiven, ApproximateDate? When, DateMeaning Meaning, bool Uncertain, bool Superseded,
    Passage? Passage)
{
    /// <summary>When an action with these dates is due: the latest of the due dates in force, or null.</summary>
    public static ApproximateDate? DueOf(IEnumerable<ActionDate> dates) =>
        dates.Where(d => d.Meaning == DateMeaning.Due && !d.Superseded).Select(d => d.When).Where(d => d is not null).Max();

    /// <summary>True where the last day on which it could be due has passed and the activity is not done.</summary>
    public static bool AreOverdue(IEnumerable<ActionDate> dates, Activity activity, DateOnly today) =>
        activity is not (Activity.Done or Activity.NoLongerNeeded) && DueOf(dates) is { } due && due.Latest < today;
}
