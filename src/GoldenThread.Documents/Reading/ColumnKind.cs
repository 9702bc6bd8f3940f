namespace GoldenThread.Documents.Reading;

/// <summary>What a column of a plan, or a label before a colon, is about.</summary>
internal enum ColumnKind
{
    Number,
    Recommendation,
    BoardQuestion,
    Action,
    Update,
    Organisation,
    Date,
    Impact,
    Evidence,
    Rating,

    /// <summary>The number of an action within its recommendation.</summary>
    ActionNumber,
}
