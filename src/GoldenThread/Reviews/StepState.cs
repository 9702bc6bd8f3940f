namespace GoldenThread.Reviews;

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
