namespace GoldenThread.Storage.Recurrence;

/// <summary>A recommendation with what became of it, as a list of what was said before shows it.</summary>
public sealed record EarlierRecommendation
{
    /// <summary>The recommendation.</summary>
    public Guid Id { get; init; }

    /// <summary>The plan.</summary>
    public Guid Plan { get; init; }

    /// <summary>The plan's reference.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The plan's title.</summary>
    public string Title { get; init; } = "";

    /// <summary>When the plan was published, as given; null where that is not known.</summary>
    public string? Published { get; init; }

    /// <summary>First day on which it can have been published; null where that is not known.</summary>
    public DateTime? PublishedFrom { get; init; }

    /// <summary>Its number with that of the one it is part of.</summary>
    public string Number { get; init; } = "";

    /// <summary>Its words.</summary>
    public string Text { get; init; } = "";

    /// <summary>Key of the level in force as a whole; null where there is none.</summary>
    public string? Level { get; init; }

    /// <summary>When that was given, in UTC.</summary>
    public DateTime? RatedAt { get; init; }

    /// <summary>True where the source document gave it.</summary>
    public bool FromSource { get; init; }

    /// <summary>How many actions it has.</summary>
    public int Actions { get; init; }

    /// <summary>How many of them are done or no longer needed.</summary>
    public int Done { get; init; }
}
