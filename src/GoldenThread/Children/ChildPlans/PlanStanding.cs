namespace GoldenThread.Children.ChildPlans;

/// <summary>Where a part of a plan stands.</summary>
public enum PlanStanding
{
    /// <summary>Proposed by somebody who does not keep the plan, and not answered yet.</summary>
    Proposed,

    /// <summary>On the plan.</summary>
    OnPlan,

    /// <summary>Met, over, or ended.</summary>
    Ended,

    /// <summary>Proposed and not taken on.</summary>
    NotTakenOn,
}
