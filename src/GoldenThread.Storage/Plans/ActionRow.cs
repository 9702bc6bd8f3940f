namespace GoldenThread.Storage.Plans;

/// <summary>An action as a list shows it.</summary>
public sealed record ActionRow
{
    /// <summary>The action.</summary>
    public Guid Action { get; init; }

    /// <summary>Its words.</summary>
    public string Text { get; init; } = "";

    /// <summary>How far it has come, as a word of the database.</summary>
    public string Activity { get; init; } = "";

    /// <summary>The plan.</summary>
    public Guid Plan { get; init; }

    /// <summary>The plan's reference.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The recommendation.</summary>
    public Guid Recommendation { get; init; }

    /// <summary>The recommendation's number with that of the one it is part of.</summary>
    public string Number { get; init; } = "";

    /// <summary>The recommendation's words.</summary>
    public string RecommendationText { get; init; } = "";

    /// <summary>Keys of the recommendation's themes.</summary>
    public string[] Themes { get; init; } = [];

    /// <summary>Names of the organisations that act now.</summary>
    public string[] Organisations { get; init; } = [];

    /// <summary>The due date in force, as given.</summary>
    public string? Due { get; init; }

    /// <summary>The same in EDTF.</summary>
    public string? DueEdtf { get; init; }

    /// <summary>The first day that it can mean.</summary>
    public DateOnly? DueEarliest { get; init; }

    /// <summary>The last day that it can mean.</summary>
    public DateOnly? DueLatest { get; init; }

    /// <summary>The last day has passed and the action is not done.</summary>
    public bool Overdue { get; init; }

    /// <summary>Key of the level in force, of the action or else of its recommendation.</summary>
    public string? Level { get; init; }

    /// <summary>Why the rating holds although the proof is missing.</summary>
    public string? OverruledBecause { get; init; }

    /// <summary>Why the rating was given.</summary>
    public string? RatedBecause { get; init; }

    /// <summary>True where the rating is that of the recommendation.</summary>
    public bool RatedAsWhole { get; init; }

    /// <summary>True where the action's own rating claims completion and the record does not support it.</summary>
    public bool InQuestion { get; init; }

    /// <summary>When something was last reported, in UTC.</summary>
    public DateTime? LastUpdate { get; init; }

    /// <summary>What was last reported.</summary>
    public string? LastWords { get; init; }
}
