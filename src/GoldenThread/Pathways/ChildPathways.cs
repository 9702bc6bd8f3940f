using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>Pathways that are in force, with what each listens to; made once and shared by all threads.</summary>
public sealed class PathwaySet
{
    private readonly Dictionary<string, ImmutableArray<int>> listeners;

    /// <summary>A set.</summary>
    /// <param name="pathways">The pathways, each with all its versions.</param>
    public PathwaySet(IEnumerable<ImmutableArray<Pathway>> pathways)
    {
        Pathways = [.. pathways];
        var kinds = Pathways.Select((versions, i) => (Index: i, Kinds: versions.SelectMany(Kinds).ToHashSet(StringComparer.Ordinal))).ToList();
        listeners = kinds.SelectMany(p => p.Kinds.Select(k => (k, p.Index))).GroupBy(p => p.k, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(p => p.Index).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The pathways, each with all its versions.</summary>
    public ImmutableArray<ImmutableArray<Pathway>> Pathways { get; }

    /// <summary>Which pathways an event of a kind can change, by their place in the set.</summary>
    public ImmutableArray<int> Touched(string kind) => listeners.GetValueOrDefault(kind, []);

    /// <summary>Everything that a definition asks of a timeline; a kind may come twice.</summary>
    public static IEnumerable<string> Kinds(Pathway pathway)
    {
        yield return pathway.Starts.Listens;
        foreach (var kind in pathway.When is { } when ? Kinds(when) : []) yield return kind;
        foreach (var step in pathway.Steps)
        {
            foreach (var kind in step.Done.Concat(step.Excused).Concat(step.When is { } needed ? Kinds(needed) : []).Concat(step.Every.SelectMany(e => e.When is { } asked ? Kinds(asked) : []))) yield return kind;
            foreach (var kind in step.While is { } status ? Status(status) : []) yield return kind;
            if (step.Anchor == StepAnchor.Birth) yield return PathwayEvent.Birth;
            if (step.Anchor == StepAnchor.DueDate) yield return PathwayEvent.DueDate;
        }
    }

    private static IEnumerable<string> Kinds(PathwayCondition condition) => condition switch
    {
        AllOf all => all.Of.SelectMany(Kinds),
        AnyOf any => any.Of.SelectMany(Kinds),
        NoneOf none => none.Of.SelectMany(Kinds),
        HasStatus status => Status(status.Status),
        Happened happened => [happened.Kind],
        HasAnswer answer => [answer.Listens],
        HasAge => [PathwayEvent.Birth, PathwayEvent.DueDate],
        _ => throw new InvalidOperationException($"{condition} is no condition."),
    };

    private static string[] Status(string status) => [$"{status}-begins", $"{status}-ends"];
}

/// <summary>The pathways of one child, kept as events come in: each event works out anew only what listens to it.</summary>
/// <remarks>Not thread-safe: one child is one thread's. Working everything out anew gives the same.</remarks>
/// <param name="set">The pathways.</param>
/// <param name="engine">The engine.</param>
/// <param name="asOf">The moment asked about.</param>
public sealed class ChildPathways(PathwaySet set, PathwayEngine engine, DateTime asOf)
{
    private readonly List<PathwayEvent> events = [];
    private readonly Dictionary<string, HashSet<string>> kindsById = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PathwayInstance>[] instances = [.. set.Pathways.Select(_ => ImmutableArray<PathwayInstance>.Empty)];

    /// <summary>Every instance, in the order of the set.</summary>
    public IEnumerable<PathwayInstance> Instances => instances.SelectMany(i => i);

    /// <summary>Takes an event in: a new one, a correction, one that was recorded late or arrives out of order.</summary>
    /// <returns>How many pathways were worked out anew.</returns>
    public int Add(PathwayEvent one)
    {
        events.Add(one);
        // A correction touches what listened to the event in any of its forms.
        if (!kindsById.TryGetValue(one.Id, out var kinds)) kindsById[one.Id] = kinds = new HashSet<string>(StringComparer.Ordinal);
        kinds.Add(one.Kind);
        var touched = kinds.Count == 1 ? set.Touched(one.Kind) : [.. kinds.SelectMany(k => set.Touched(k)).Distinct()];
        if (touched.IsEmpty) return 0;
        var timeline = new Timeline(events, asOf, DateTime.MaxValue);
        foreach (var index in touched) instances[index] = engine.Evaluate(set.Pathways[index], timeline);
        return touched.Length;
    }
}
