namespace GoldenThread.Training;

/// <summary>What became of somebody's place at a session.</summary>
public enum AttendanceStatus
{
    /// <summary>Has a place; nobody has said yet whether they came.</summary>
    Booked,

    /// <summary>Had booked and came.</summary>
    Attended,

    /// <summary>Had booked and came to a part of it.</summary>
    InPart,

    /// <summary>Came without booking.</summary>
    WalkedIn,

    /// <summary>Gave the place back in time for another.</summary>
    CancelledInTime,

    /// <summary>Gave the place back too late for another.</summary>
    CancelledLate,

    /// <summary>Gave the place back; nobody said when.</summary>
    Cancelled,

    /// <summary>Had booked and did not come.</summary>
    DidNotAttend,
}
