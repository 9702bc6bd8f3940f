using GoldenThread.Plans;

namespace GoldenThread.Storage.Plans;

/// <summary>An action as the page of its plan shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its words.</param>
/// <param name="Standing">Where activity, evidence and impact stand.</param>
/// <param name="Organisations">Names of those that act now.</param>
/// <param name="Dates">Its dates, without those that others took the place of.</param>
/// <param name="Impact">The impact that was stated last and not withdrawn, or null.</param>
public sealed record SheetAction(
    ActionId Id, string Text, Standing Standing, IReadOnlyList<string> Organisations, IReadOnlyList<ActionDate> Dates, string? Impact)
{
    /// <summary>True where the last day on which it could be due has passed and the activity is not done.</summary>
    public bool IsOverdue(DateOnly today) => ActionDate.AreOverdue(Dates, Standing.Activity, today);
}
