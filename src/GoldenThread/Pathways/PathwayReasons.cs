using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GoldenThread.Pathways;

/// <summary>The events that made a step stand as it does.</summary>
public static class PathwayReasons
{
    /// <summary>
    /// What began the pathway or was done before, what the conditions were asked of, and what completed or excused the step; in the order in which they
    /// happened, each once.
    /// </summary>
    /// <param name="engine">The engine that worked the state out.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="state">A step of it.</param>
    /// <param name="timeline">The timeline that it was worked out from.</param>
    public static ImmutableArray<PathwayEvent> Because(this PathwayEngine engine, PathwayInstance instance, StepState state, Timeline timeline)
    {
        var events = new HashSet<PathwayEvent>(ReferenceEqualityComparer.Instance);
        if (instance.Trigger is { } trigger) events.Add(trigger);
        else Add(events, timeline.LastRecorded(instance.Pathway.Starts.Listens));
        if (instance.Pathway.When is { } begins) Asked(engine, begins, timeline, instance.Began, events);
        Collect(engine, instance, state, timeline, events);
        var ordered = events.ToArray();
        if (ordered.Length > 1) Array.Sort(ordered, static (a, b) => a.Occurred.CompareTo(b.Occurred) is var order and not 0 ? order : string.CompareOrdinal(a.Id, b.Id));
        return ImmutableCollectionsMarshal.AsImmutableArray(ordered);
    }

    private static void Collect(PathwayEngine engine, PathwayInstance instance, StepState state, Timeline timeline, HashSet<PathwayEvent> events)
    {
        var step = state.Step;
        if (step.Anchor == StepAnchor.Birth) Add(events, timeline.LastRecorded(EventKind.Birth));
        if (step.Anchor == StepAnchor.DueDate) Add(events, timeline.LastRecorded(EventKind.DueDate));
        if (step.After is { } after) Collect(engine, instance, instance.Steps.First(s => s.Step.Key == after), timeline, events);
        if (state.From is { } from)
        {
            if (step.When is { } when) Asked(engine, when, timeline, from, events);
            if (step.While is { } status) Asked(engine, new HasStatus(status), timeline, timeline.AsOf, events);
            foreach (var rhythm in step.Every.Concat(step.WithinWhen))
                if (rhythm.When is { } asked) Asked(engine, asked, timeline, from, events);
        }

        Add(events, state.By);
    }

    // What a condition was asked of at a moment, whether it held or not.
    private static void Asked(PathwayEngine engine, PathwayCondition condition, Timeline timeline, DateTime at, HashSet<PathwayEvent> events)
    {
        switch (condition)
        {
            case AllOf { Of: var several }:
                foreach (var one in several) Asked(engine, one, timeline, at, events);
                break;
            case AnyOf { Of: var several }:
                foreach (var one in several) Asked(engine, one, timeline, at, events);
                break;
            case NoneOf { Of: var several }:
                foreach (var one in several) Asked(engine, one, timeline, at, events);
                break;
            case HasStatus status:
                var (begins, ends) = Timeline.Kinds(status.Status);
                Add(events, timeline.Last(begins, at));
                Add(events, timeline.Last(ends, at));
                break;
            case HasAnswer answer:
                Add(events, timeline.Last(answer.Listens, at));
                break;
            case HasAge:
                Add(events, timeline.LastRecorded(EventKind.Birth));
                Add(events, timeline.Born is null ? timeline.LastRecorded(EventKind.DueDate) : null);
                break;
            case Happened happened:
                foreach (var one in timeline.Of(happened.Kind))
                    if (PathwayEngine.Counts(one, happened, engine.Since(happened, at), at)) events.Add(one);
                break;
        }
    }

    private static void Add(HashSet<PathwayEvent> events, PathwayEvent? one)
    {
        if (one is not null) events.Add(one);
    }
}
