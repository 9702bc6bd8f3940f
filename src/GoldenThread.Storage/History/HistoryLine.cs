namespace GoldenThread.Storage.History;

/// <summary>A line of the history, for people to read.</summary>
public sealed record HistoryLine
{
    /// <summary>Number of the entry.</summary>
    public required long Id { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who, by the name at the time.</summary>
    public required string Person { get; init; }

    /// <summary>For which organisation; null for the partnership.</summary>
    public string? Organisation { get; init; }

    /// <summary>What the person did, without a full stop: "rated the action “On track”".</summary>
    public required string What { get; init; }

    /// <summary><see cref="What"/> as it ends a sentence: with one full stop, or with the sign that stands there.</summary>
    public string Sentence => What[^1] is '?' or '!' or '…' ? What : $"{What}.";

    /// <summary>The words that were said with it, whole; null where there are none.</summary>
    public string? Said { get; init; }

    /// <summary>Why, as the person said when it was saved.</summary>
    public string? Because { get; init; }

    /// <summary>The recommendation that it is about.</summary>
    public RecommendationId? Recommendation { get; init; }

    /// <summary>Its number; empty where it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The action that it is about.</summary>
    public ActionId? Action { get; init; }

    /// <summary>Its words as they are now.</summary>
    public string? ActionText { get; init; }

    /// <summary>From what to what, where something was changed that <see cref="What"/> does not say.</summary>
    public IReadOnlyList<HistoryChange> Changes { get; init; } = [];
}
