using System.Collections.Immutable;

namespace GoldenThread.Pathways;

/// <summary>What a definition would have said of past timelines, at each moment with what was known then (docs/pathways.md: replay).</summary>
public static class PathwayReplay
{
    /// <summary>The event before which one asks for how long it would have been known.</summary>
    public static readonly EventKind Incident = new("serious-incident");

    /// <summary>A draft as if it had always been in force: one asks what it would have said before its first day.</summary>
    public static Pathway AsIfAlways(this Pathway draft) => draft with { InForceFrom = DateOnly.MinValue };

    /// <summary>Each time that the definition would have spoken of a child, in order; of each step of each instance the first moment.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="versions">The versions of the pathway.</param>
    /// <param name="events">The child's events.</param>
    /// <param name="until">What is said after this moment is left out.</param>
    public static ImmutableArray<Spoken> Of(
        PathwayEngine engine, IReadOnlyCollection<Pathway> versions, IReadOnlyCollection<PathwayEvent> events, DateTime until)
    {
        // A trigger that is put right later begins no other instance.
        var first = new Dictionary<(string? Trigger, string Step, int Number), Spoken>();
        DateTime[] moments = [.. events.Select(e => e.Recorded).Where(r => r <= until).Distinct().Order()];
        for (var i = 0; i < moments.Length; i++)
        {
            // Between two records nothing new is known; what becomes overdue in that time is said when its time ends. What is recorded at that very moment is
            // known.
            var next = i + 1 < moments.Length ? moments[i + 1].AddTicks(-1) : until;
            foreach (var instance in engine.Evaluate(versions, new Timeline(events, next, moments[i])))
            {
                foreach (var state in instance.Steps.Where(s => s.Standing == StepStanding.Overdue))
                {
                    var at = state.Due!.Value > moments[i] ? state.Due.Value : moments[i];
                    first.TryAdd((instance.Trigger?.Id, state.Step.Key, state.Number), new Spoken(state.Step, at));
                }
            }
        }

        return [.. first.Values.OrderBy(s => s.At).ThenBy(s => s.Step.Key, StringComparer.Ordinal)];
    }
}
