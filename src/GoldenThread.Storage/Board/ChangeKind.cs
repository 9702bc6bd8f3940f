namespace GoldenThread.Storage.Board;

/// <summary>What kind of change a board wants to hear of.</summary>
public enum ChangeKind
{
    /// <summary>An update.</summary>
    Update,

    /// <summary>A rating.</summary>
    Rating,

    /// <summary>A piece of evidence.</summary>
    Evidence,

    /// <summary>A statement of impact.</summary>
    Impact,

    /// <summary>A question, an answer or a challenge of the board.</summary>
    Board,

    /// <summary>An activity that came further, or went back.</summary>
    Activity,

    /// <summary>A due date.</summary>
    Due,
}
