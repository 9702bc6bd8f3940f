namespace GoldenThread.Board;

/// <summary>What the board reads of assurance, in its parts.</summary>
public enum BoardPart
{
    /// <summary>Ratings that the record no longer supports.</summary>
    InDoubt,

    /// <summary>What was agreed will show it, and shows it.</summary>
    Holds,

    /// <summary>What different people say of one thing, where it differs clearly.</summary>
    Voices,

    /// <summary>What can bear little: few cases, few answers, figures without a base.</summary>
    Thin,

    /// <summary>What was owed and is not there, or was not done in its time.</summary>
    Missed,

    /// <summary>Doubts that were answered with a reason and an end, and challenges of answers.</summary>
    Answered,
}
