namespace GoldenThread.Plans.Drafts;

/// <summary>What a piece can become.</summary>
public enum PieceKind
{
    /// <summary>An action of a recommendation.</summary>
    Action,

    /// <summary>An impact of a recommendation.</summary>
    Impact,

    /// <summary>More words of a recommendation.</summary>
    RecommendationText,

    /// <summary>The question that goes to the board.</summary>
    BoardQuestion,

    /// <summary>A recommendation of its own.</summary>
    Recommendation,

    /// <summary>A part of a recommendation, such as 4 i.</summary>
    Part,

    /// <summary>Something without content of its own.</summary>
    Furniture,

    /// <summary>Something that nobody has placed yet.</summary>
    Unplaced,
}
