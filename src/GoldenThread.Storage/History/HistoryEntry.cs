using System.Text.Json;
using GoldenThread.Plans;

namespace GoldenThread.Storage.History;

/// <summary>An entry as the database has it, with the names that its line needs.</summary>
internal sealed record HistoryEntry
{
    public long Id { get; init; }

    public DateTime At { get; init; }

    public string PersonName { get; init; } = "";

    public string? Organisation { get; init; }

    public string Subject { get; init; } = "";

    public Guid? RecommendationId { get; init; }

    public string? Number { get; init; }

    public Guid? ActionId { get; init; }

    public string? ActionText { get; init; }

    /// <summary>The organisation that an action was given to.</summary>
    public string? Acting { get; init; }

    public string Change { get; init; } = "";

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Reason { get; init; }

    /// <summary>The entry as people read it.</summary>
    /// <param name="scale">The partnership's ratings.</param>
    public HistoryLine Line(RatingScale scale)
    {
        var (before, after) = (Values(Before, scale), Values(After, scale));
        var (what, said, told) = HistorySentences.Of(this, after);
        return new HistoryLine
        {
            Id = Id,
            At = new DateTimeOffset(At, TimeSpan.Zero),
            Person = PersonName,
            Organisation = Organisation,
            What = what,
            Said = said,
            Because = Reason,
            Recommendation = RecommendationId is { } recommendation ? new RecommendationId(recommendation) : null,
            Number = Number ?? "",
            Action = ActionId is { } action ? new ActionId(action) : null,
            ActionText = ActionText,
            Changes = Change != "update" ? [] : [.. after.Keys.Union(before.Keys)
                .Where(column => !told.Contains(column) && HistoryWords.Column(column) is not null)
                .Select(column => new HistoryChange(HistoryWords.Column(column)!, before.GetValueOrDefault(column), after.GetValueOrDefault(column)))
                .Where(change => change.Before != change.After)],
        };
    }

    private static Dictionary<string, string?> Values(string? json, RatingScale scale)
    {
        if (json is null)
            return [];
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => HistoryWords.Value(p.Name, p.Value, scale));
    }
}
