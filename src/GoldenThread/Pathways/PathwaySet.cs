using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>Pathways that are in force, with what each listens to; made once and shared by all threads.</summary>
public sealed class PathwaySet
{
    private readonly Dictionary<EventKind, ImmutableArray<int>> listeners;
    private readonly FrozenSet<EventKind>?[] unsettle;
    private readonly FrozenSet<EventKind>?[] unsettleLate;
    private readonly FrozenSet<EventKind>[] begin;

    /// <summary>A set.</summary>
    /// <param name="pathways">The pathways, each with all its versions.</param>
    public PathwaySet(IEnumerable<ImmutableArray<Pathway>> pathways)
    {
        Pathways = [.. pathways];
        var kinds = Pathways.Select((versions, i) => (Index: i, Kinds: versions.SelectMany(Kinds).ToHashSet())).ToList();
        listeners = kinds.SelectMany(p => p.Kinds.Select(k => (k, p.Index))).GroupBy(p => p.k)
            .ToDictionary(g => g.Key, g => g.Select(p => p.Index).ToImmutableArray());
        unsettle = [.. Pathways.Select(versions => versions.Any(v => v.Steps.Any(s => s.Earlier is not null)) ? null : versions.SelectMany(Unsettling).ToFrozenSet())];
        unsettleLate = [.. Pathways.Select((versions, i) => unsettle[i] is { } all && versions.All(IsOnce) ? all.Except(versions.SelectMany(Followed)).ToFrozenSet() : null)];
        begin = [.. Pathways.Select(versions => versions.Select(v => v.Starts.Listens).ToFrozenSet())];
        Reached = [.. Pathways.SelectMany(v => v).Where(p => p.Starts.Kind is TriggerKind.Age or TriggerKind.Gestation)];
    }

    /// <summary>The pathways, each with all its versions.</summary>
    public ImmutableArray<ImmutableArray<Pathway>> Pathways { get; }

    /// <summary>Which pathways an event of a kind can change, by their place in the set.</summary>
    public ImmutableArray<int> Touched(EventKind kind) => listeners.GetValueOrDefault(kind, []);

    /// <summary>Those that an age or a gestation begins, in each version.</summary>
    public ImmutableArray<Pathway> Reached { get; }

    /// <summary>
    /// True where a new event of a kind may take away what a pathway had asked for: conditions ask for it, what comes back lasts while it lasts, a time runs from it,
    /// or another step follows what it completes. One that only begins an instance, or completes a step that nothing follows, takes nothing away.
    /// </summary>
    /// <param name="pathway">The pathway, by its place in the set.</param>
    /// <param name="kind">The kind.</param>
    public bool Unsettles(int pathway, EventKind kind) => unsettle[pathway]?.Contains(kind) ?? true;

    /// <summary>True where it does so only if something happened at the same time or later that was recorded before it: conditions are asked at the moments of events.</summary>
    /// <param name="pathway">The pathway, by its place in the set.</param>
    /// <param name="kind">The kind; one that unsettles.</param>
    public bool UnsettlesLate(int pathway, EventKind kind) => unsettleLate[pathway]?.Contains(kind) ?? false;

    /// <summary>True where an event of a kind begins a pathway, or an age is reckoned from it: without one there is no instance.</summary>
    /// <param name="pathway">The pathway, by its place in the set.</param>
    /// <param name="kind">The kind.</param>
    public bool Begins(int pathway, EventKind kind) => begin[pathway].Contains(kind);

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

    private static IEnumerable<EventKind> Unsettling(Pathway pathway)
    {
        var conditions = new[] { pathway.When }.Concat(pathway.Steps.Select(s => s.When)).Concat(pathway.Steps.SelectMany(s => s.Every.Concat(s.WithinWhen)).Select(e => e.When)).OfType<PathwayCondition>();
        var lasts = pathway.Steps.Select(s => s.While).OfType<string>().SelectMany(Status);
        var ages = pathway.Starts.Kind is TriggerKind.Age or TriggerKind.Gestation || pathway.Steps.Any(s => s.Anchor is StepAnchor.Birth or StepAnchor.DueDate) ? [EventKind.Birth, EventKind.DueDate] : Array.Empty<EventKind>();
        return conditions.SelectMany(Kinds).Concat(Followed(pathway)).Concat(lasts).Concat(ages);
    }

    private static IEnumerable<EventKind> Followed(Pathway pathway) => pathway.Steps.Where(s => pathway.Steps.Any(o => o.After == s.Key)).SelectMany(s => s.Done.Concat(s.Excused));

    // No step comes back, and no time runs from a birth.
    private static bool IsOnce(Pathway pathway) => pathway.Starts.Kind is not (TriggerKind.Age or TriggerKind.Gestation) && pathway.Steps.All(s => s.Every.IsEmpty && s.Anchor is (StepAnchor.Trigger or StepAnchor.Step));

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
