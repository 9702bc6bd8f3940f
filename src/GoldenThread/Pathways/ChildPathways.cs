using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>The pathways of one child, kept as events come in: each event works out anew only what listens to it.</summary>
/// <remarks>Not thread-safe: one child is one thread's. Working everything out anew gives the same.</remarks>
/// <param name="set">The pathways.</param>
/// <param name="engine">The engine.</param>
/// <param name="asOf">The moment asked about.</param>
public sealed class ChildPathways(PathwaySet set, PathwayEngine engine, DateTime asOf)
{
    private readonly List<PathwayEvent> events = [];
    private readonly Dictionary<string, HashSet<EventKind>> kindsById = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PathwayInstance>[] instances = [.. set.Pathways.Select(_ => ImmutableArray<PathwayInstance>.Empty)];

    /// <summary>Every instance, in the order of the set.</summary>
    public IEnumerable<PathwayInstance> Instances => instances.SelectMany(i => i);

    /// <summary>Takes an event in: a new one, a correction, one that was recorded late or arrives out of order.</summary>
    /// <returns>How many pathways were worked out anew.</returns>
    public int Add(PathwayEvent one)
    {
        events.Add(one);
        // A correction touches what listened to the event in any of its forms.
        if (!kindsById.TryGetValue(one.Id, out var kinds)) kindsById[one.Id] = kinds = [];
        kinds.Add(one.Kind);
        var touched = kinds.Count == 1 ? set.Touched(one.Kind) : [.. kinds.SelectMany(k => set.Touched(k)).Distinct()];
        if (touched.IsEmpty) return 0;
        var timeline = new Timeline(events, asOf, DateTime.MaxValue);
        foreach (var index in touched) instances[index] = engine.Evaluate(set.Pathways[index], timeline);
        return touched.Length;
    }
}
