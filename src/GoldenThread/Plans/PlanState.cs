namespace GoldenThread.Plans;

/// <summary>Whether a plan is run.</summary>
public enum PlanState
{
    /// <summary>It is being run.</summary>
    Open,

    /// <summary>Its work is done; it can be read and published.</summary>
    Closed,

    /// <summary>It should not have been here; its history stays.</summary>
    Withdrawn,
}
