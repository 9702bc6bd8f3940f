namespace GoldenThread.Storage.Plans;

/// <summary>A recommendation as a list shows it.</summary>
public sealed record RecommendationRow
{
    /// <summary>The recommendation.</summary>
    public Guid Recommendation { get; init; }

    /// <summary>The plan.</summary>
    public Guid Plan { get; init; }

    /// <summary>The plan's reference.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Its number with that of the one it is part of.</summary>
    public string Number { get; init; } = "";

    /// <summary>Its words.</summary>
    public string Text { get; init; } = "";

    /// <summary>Keys of its themes.</summary>
    public string[] Themes { get; init; } = [];

    /// <summary>Key of the level in force on the aspect asked for.</summary>
    public string? Level { get; init; }

    /// <summary>Why.</summary>
    public string? Because { get; init; }

    /// <summary>Why it holds although the proof is missing.</summary>
    public string? OverruledBecause { get; init; }

    /// <summary>True where the source document gave it.</summary>
    public bool FromSource { get; init; }

    /// <summary>When it was given, in UTC.</summary>
    public DateTime? RatedAt { get; init; }

    /// <summary>Its rating as a whole claims completion and the record does not support it.</summary>
    public bool InQuestion { get; init; }

    /// <summary>How many actions it has.</summary>
    public int Actions { get; init; }

    /// <summary>How many of them are done or no longer needed.</summary>
    public int Done { get; init; }
}
