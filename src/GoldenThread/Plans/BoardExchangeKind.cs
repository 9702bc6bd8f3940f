namespace GoldenThread.Plans;

/// <summary>What a word of the board is.</summary>
public enum BoardExchangeKind
{
    /// <summary>A question.</summary>
    Question,

    /// <summary>An answer to a question or challenge.</summary>
    Answer,

    /// <summary>A challenge to a rating or an answer.</summary>
    Challenge,
}
