namespace GoldenThread.Plans;

/// <summary>How far the activity of an action has come.</summary>
public enum Activity
{
    /// <summary>Nobody has said.</summary>
    NotKnown,

    /// <summary>It has not begun.</summary>
    NotStarted,

    /// <summary>It is under way.</summary>
    UnderWay,

    /// <summary>All of it is done.</summary>
    Done,

    /// <summary>It is not needed any more; the reason says why.</summary>
    NoLongerNeeded,
}
