namespace GoldenThread.Tasks;

/// <summary>Where a task stands: as the engine says of its step, or no longer asked for.</summary>
public enum TaskState
{
    /// <summary>Its time has not begun to run.</summary>
    NotYetDue,

    /// <summary>Its time runs.</summary>
    Due,

    /// <summary>Its time has passed and it was not done.</summary>
    Overdue,

    /// <summary>Done in time.</summary>
    DoneInTime,

    /// <summary>Done after its time.</summary>
    DoneLate,

    /// <summary>What its definition names excused it.</summary>
    Excused,

    /// <summary>Its condition does not hold, or what it depended on has ended.</summary>
    NotNeeded,

    /// <summary>What asked for it was withdrawn or corrected, or its record ended; it stays with why.</summary>
    NoLongerAskedFor,
}
