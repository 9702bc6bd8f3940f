namespace GoldenThread.Storage.Search;

/// <summary>What kind of thing was found.</summary>
public enum SearchKind
{
    /// <summary>A plan's reference or title.</summary>
    Plan,

    /// <summary>A recommendation.</summary>
    Recommendation,

    /// <summary>An action.</summary>
    Action,

    /// <summary>An update.</summary>
    Update,

    /// <summary>A piece of evidence.</summary>
    Evidence,

    /// <summary>A statement of impact.</summary>
    Impact,

    /// <summary>A question, answer or challenge of the board.</summary>
    Board,

    /// <summary>The document that a plan was read from.</summary>
    Document,

    /// <summary>An organisation, by any name that it has or had; the name of one that ended finds who carries on its work.</summary>
    Organisation,
}
