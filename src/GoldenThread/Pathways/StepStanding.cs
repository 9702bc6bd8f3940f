namespace GoldenThread.Pathways;

/// <summary>Where a step of a pathway stands.</summary>
public enum StepStanding
{
    /// <summary>Its time has not begun to run: what it runs from is not known or not done yet.</summary>
    Waits,

    /// <summary>Its time runs.</summary>
    Due,

    /// <summary>Done in time.</summary>
    DoneInTime,

    /// <summary>Done after its time.</summary>
    DoneLate,

    /// <summary>Its time has passed and it was not done.</summary>
    Overdue,

    /// <summary>It was excused, with a reason.</summary>
    Excused,

    /// <summary>Its condition does not hold, or what it depended on has ended.</summary>
    NotNeeded,
}
