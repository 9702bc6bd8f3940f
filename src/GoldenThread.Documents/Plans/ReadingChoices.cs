using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GoldenThread.Documents.Reading;

namespace GoldenThread.Documents.Plans;

/// <summary>What a person said of a document before it is understood anew.</summary>
public sealed record ReadingChoices
{
    /// <summary>Nothing was said.</summary>
    public static ReadingChoices None { get; } = new();

    /// <summary>The layout to read it in; null for the one that explains most.</summary>
    public ReadAs? As { get; init; }

    /// <summary>What columns are: by the words of their heading (<see cref="TableSeen.Key"/>).</summary>
    public ImmutableDictionary<string, ColumnKind> Columns { get; init; } = ImmutableDictionary<string, ColumnKind>.Empty;

    /// <summary>Where rows begin, in the decoded source, that are the heading of their table.</summary>
    public ImmutableHashSet<int> Headings { get; init; } = [];

    /// <summary>Where headings and lead-ins begin, in the decoded source, below which recommendations stand.</summary>
    public ImmutableHashSet<int> Lists { get; init; } = [];

    /// <summary>What words of status mean: keys of levels, or null for no rating, by words as <see cref="GoldenThread.Plans.StatusWords.Plain"/> gives them.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string?> StatusWords { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>True where nothing was said of the document.</summary>
    [JsonIgnore]
    public bool IsEmpty => As is null && Columns.IsEmpty && Headings.IsEmpty && Lists.IsEmpty;

    internal bool IsHeading(GridRow row) => Headings.Count > 0 && row.Cells.FirstOrDefault(c => !c.IsEmpty)?.Start is { } start && Headings.Contains(start);

    internal TableColumns Chosen(TableColumns judged) => Columns.IsEmpty
        ? judged
        : judged with { Kinds = [.. judged.Kinds.Select((kind, i) => Columns.TryGetValue(TableSeen.Key(judged.Headers[i], i), out var chosen) ? chosen : kind)] };
}
