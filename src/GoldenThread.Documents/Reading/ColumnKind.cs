namespace GoldenThread.Documents.Reading;

/// <summary>What a column of a plan, or a label before a colon, is about.</summary>
public enum ColumnKind
{
    /// <summary>The number of a recommendation.</summary>
    Number,
    /// <summary>The recommendation.</summary>
    Recommendation,
    /// <summary>A question to the board.</summary>
    BoardQuestion,
    /// <summary>What is to be done.</summary>
    Action,
    /// <summary>What was done so far.</summary>
    Update,
    /// <summary>Who does it.</summary>
    Organisation,
    /// <summary>When it is due or was done.</summary>
    Date,
    /// <summary>What changed by it, or how that will be known.</summary>
    Impact,
    /// <summary>What proves it.</summary>
    Evidence,
    /// <summary>How far it is.</summary>
    Rating,

    /// <summary>The number of an action within its recommendation.</summary>
    ActionNumber,

    /// <summary>What was found, from which a recommendation follows; the recommendation itself where nothing else is named so.</summary>
    Finding,

    /// <summary>The answer to a recommendation: a word of status ("Accepted") or what is to be done.</summary>
    Response,

    /// <summary>What a plan has no place for: scope, theme, cost.</summary>
    Aside,

    /// <summary>How far it was before: the rating of an earlier quarter, where a later column says how far it is now.</summary>
    EarlierRating,

    /// <summary>What the agency that the heading names did, or how far it is.</summary>
    OfAgency,
}
