using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>Pathways that are in force, with what each listens to; made once and shared by all threads.</summary>
public sealed class PathwaySet
{
    private readonly Dictionary<EventKind, ImmutableArray<int>> listeners;

    /// <summary>A set.</summary>
    /// <param name="pathways">The pathways, each with all its versions.</param>
    public PathwaySet(IEnumerable<ImmutableArray<Pathway>> pathways)
    {
        Pathways = [.. pathways];
        var kinds = Pathways.Select((versions, i) => (Index: i, Kinds: versions.SelectMany(Kinds).ToHashSet())).ToList();
        listeners = kinds.SelectMany(p => p.Kinds.Select(k => (k, p.Index))).GroupBy(p => p.k)
            .ToDictionary(g => g.Key, g => g.Select(p => p.Index).ToImmutableArray());
    }

    /// <summary>The pathways, each with all its versions.</summary>
    public ImmutableArray<ImmutableArray<Pathway>> Pathways { get; }

    /// <summary>Which pathways an event of a kind can change, by their place in the set.</summary>
    public ImmutableArray<int> Touched(EventKind kind) => listeners.GetValueOrDefault(kind, []);

    /// <summary>Everything that a definition asks of a timeline; a kind may come twice.</summary>
    public static IEnumerable<EventKind> Kinds(Pathway pathway)
    {
        yield return pathway.Starts.Listens;
        foreach (var kind in pathway.When is { } when ? Kinds(when) : []) yield return kind;
        foreach (var step in pathway.Steps)
        {
            foreach (var kind in step.Done.Concat(step.Excused).Concat(step.When is { } needed ? Kinds(needed) : [])
                .Concat(step.Every.Concat(step.WithinWhen).SelectMany(e => e.When is { } asked ? Kinds(asked) : [])))
                yield return kind;
            foreach (var kind in step.While is { } status ? Status(status) : []) yield return kind;
            if (step.Anchor == StepAnchor.Birth) yield return EventKind.Birth;
            if (step.Anchor == StepAnchor.DueDate) yield return EventKind.DueDate;
        }
    }

    private static IEnumerable<EventKind> Kinds(PathwayCondition condition) => condition switch
    {
        AllOf all => all.Of.SelectMany(Kinds),
        AnyOf any => any.Of.SelectMany(Kinds),
        NoneOf none => none.Of.SelectMany(Kinds),
        HasStatus status => Status(status.Status),
        Happened happened => [happened.Kind],
        HasAnswer answer => [answer.Listens],
        HasAge => [EventKind.Birth, EventKind.DueDate],
        _ => throw new InvalidOperationException($"{condition} is not a condition."),
    };

    private static EventKind[] Status(string status) => [EventKind.BeginningOf(status), EventKind.EndOf(status)];
}
