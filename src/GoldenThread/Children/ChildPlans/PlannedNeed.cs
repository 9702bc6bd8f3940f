namespace GoldenThread.Children.ChildPlans;

/// <summary>A need as it stands at a moment.</summary>
/// <param name="Statement">What said it last.</param>
/// <param name="Content">What it says.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Owner">Who has it: an id, or "nobody, because …"; null where nobody was named.</param>
/// <param name="Closed">What closed it; null while it is open.</param>
public sealed record PlannedNeed(Statement Statement, NeedContent Content, PlanStanding Standing, string? Owner, Statement? Closed)
{
    /// <summary>True while it is not met.</summary>
    public bool IsOpen => Standing is PlanStanding.OnPlan or PlanStanding.Proposed;

    /// <summary>True where it is open and its day is over.</summary>
    public bool IsOverdue(DateOnly day) => IsOpen && Content.Due < day;
}
