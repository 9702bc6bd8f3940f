namespace GoldenThread.Storage.Board;

/// <summary>A change.</summary>
public sealed record ChangeRow
{
    /// <summary>What kind, as a word.</summary>
    public string Kind { get; init; } = "";

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>By whom.</summary>
    public string ByName { get; init; } = "";

    /// <summary>The plan.</summary>
    public Guid Plan { get; init; }

    /// <summary>The plan's reference.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The recommendation.</summary>
    public Guid Recommendation { get; init; }

    /// <summary>Its number.</summary>
    public string Number { get; init; } = "";

    /// <summary>The action, where it is about one.</summary>
    public Guid? Action { get; init; }

    /// <summary>What it says: words, or the key of a level, or the word of an activity.</summary>
    public string Text { get; init; } = "";

    /// <summary>What was before, where something was.</summary>
    public string? Before { get; init; }

    /// <summary>Why.</summary>
    public string? Because { get; init; }
}
