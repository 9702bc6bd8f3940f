using System.Collections.Immutable;
using GoldenThread.Pathways;

namespace GoldenThread.Tasks;

/// <summary>
/// The tasks of one child, from the dated, standing events of the record: the pathways' instances as they are, and those that were once asked for and are
/// no more. Pure: the same events give the same tasks, in whatever order they arrived.
/// </summary>
/// <param name="set">The pathways in force.</param>
/// <param name="engine">The engine.</param>
public sealed class ChildTasks(PathwaySet set, PathwayEngine engine)
{
    /// <summary>A loss ends the record's pathways.</summary>
    public static readonly EventKind PregnancyEnded = new("pregnancy-ended");

    /// <summary>The pathways of which they are tasks.</summary>
    public PathwaySet Set => set;

    /// <summary>What works them out.</summary>
    public PathwayEngine Engine => engine;

    /// <summary>All tasks.</summary>
    /// <param name="events">Every record of every event of the child, corrections and withdrawals among them, in any order.</param>
    /// <param name="asOf">The moment asked about, in UTC.</param>
    /// <param name="knownAt">What was recorded later is left out, in UTC.</param>
    public ImmutableArray<ChildTask> Of(IReadOnlyCollection<PathwayEvent> events, DateTime asOf, DateTime knownAt)
    {
        var heard = Heard(events, knownAt);
        return heard.Count == 0 ? [] : Of(events, asOf, knownAt, heard);
    }

    /// <summary>The tasks after an event was recorded, from those before it: only what listens to it is worked out anew.</summary>
    /// <param name="before">The tasks as they were worked out for the same moment without the event.</param>
    /// <param name="events">All events, the new one among them.</param>
    /// <param name="recorded">The new one.</param>
    /// <param name="asOf">The moment asked about, in UTC.</param>
    public ImmutableArray<ChildTask> After(ImmutableArray<ChildTask> before, IReadOnlyCollection<PathwayEvent> events, PathwayEvent recorded, DateTime asOf)
    {
        var kinds = events.Where(e => e.Id == recorded.Id).Select(e => e.Kind).ToHashSet();
        if (kinds.Contains(PregnancyEnded)) return Of(events, asOf, DateTime.MaxValue);
        var touched = kinds.SelectMany(k => set.Touched(k)).ToHashSet();
        if (touched.Count == 0) return before;
        var heard = Heard(events, DateTime.MaxValue).Where(h => touched.Contains(h.Key)).ToDictionary(h => h.Key, h => h.Value);
        var keys = touched.Select(t => set.Pathways[t][0].Key).ToHashSet(StringComparer.Ordinal);
        return Ordered(before.Where(t => !keys.Contains(t.Of.Pathway)).Concat(Of(events, asOf, DateTime.MaxValue, heard)));
    }

    /// <summary>When the tasks change by themselves, in UTC; null where only an event changes them.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="events">What they were worked out from.</param>
    /// <param name="asOf">The moment for which they were.</param>
    public DateTime? Changes(ImmutableArray<ChildTask> tasks, IReadOnlyCollection<PathwayEvent> events, DateTime asOf)
    {
        DateTime? first = null;
        foreach (var task in tasks)
            if (task.Changes(asOf) is { } change && (first is null || change < first)) first = change;
        var aged = events.Where(e => e.Kind == EventKind.Birth || e.Kind == EventKind.DueDate).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        if (aged.Count == 0) return first;
        var timeline = new Timeline([.. events.Where(e => aged.Contains(e.Id))], asOf, DateTime.MaxValue);
        foreach (var pathway in set.Reached)
            if (PathwayEngine.Begins(pathway, timeline) is { } begins && begins > asOf && (first is null || begins < first)) first = begins;
        return first;
    }

    private ImmutableArray<ChildTask> Of(IReadOnlyCollection<PathwayEvent> events, DateTime asOf, DateTime knownAt, Dictionary<int, List<PathwayEvent>> heard)
    {
        var ended = new Timeline(events, asOf, knownAt).Last(PregnancyEnded, asOf);
        var tasks = new List<ChildTask>();
        foreach (var (index, own) in heard)
        {
            // Without what begins it there was never an instance.
            if (!own.Exists(e => set.Begins(index, e.Kind))) continue;
            // A pathway asks of nothing but what it listens to.
            var timeline = new Timeline(own, asOf, knownAt);
            var now = Tasks(index, timeline, _ => true).ToList();
            tasks.AddRange(ended is null ? now : now.Select(t => Closed(t, ended)));
            Vanished(tasks, index, [.. now.Select(t => t.Of)], own, asOf);
        }

        return Ordered(tasks);
    }

    // Before each record that may take something away: what had been asked for until then, and is not asked for now.
    private void Vanished(List<ChildTask> tasks, int index, HashSet<TaskOf> now, List<PathwayEvent> own, DateTime asOf)
    {
        var gone = new Dictionary<TaskOf, ChildTask>();
        foreach (var moment in Unsettled(index, own))
        {
            var before = new Timeline(own, asOf < moment ? asOf : moment, moment.AddTicks(-1));
            foreach (var task in Tasks(index, before, of => !now.Contains(of)))
                if (task.State != TaskState.NotNeeded) gone[task.Of] = task with { State = TaskState.NoLongerAskedFor, Gone = Why(task, own, moment) };
        }

        tasks.AddRange(gone.Values);
    }

    // What is new takes nothing away where it only begins something, or completes what nothing follows; what corrects or withdraws always may.
    private List<DateTime> Unsettled(int index, List<PathwayEvent> own)
    {
        var moments = new List<DateTime>();
        if (own.Count < 2) return moments;
        own.Sort((a, b) => a.Recorded.CompareTo(b.Recorded));
        var (seen, always, begun, last) = (new HashSet<string>(own.Count, StringComparer.Ordinal), own.Exists(e => e.Occurred > e.Recorded), false, DateTime.MinValue);
        for (var at = 0; at < own.Count;)
        {
            var (moment, unsettled, end) = (own[at].Recorded, always, at);
            for (; end < own.Count && own[end].Recorded == moment; end++)
                unsettled |= seen.Contains(own[end].Id) || (set.Unsettles(index, own[end].Kind) && (last >= own[end].Occurred || !set.UnsettlesLate(index, own[end].Kind)));
            // Before what begins it was recorded there was no instance.
            if (unsettled && begun) moments.Add(moment);
            for (; at < end; at++)
            {
                seen.Add(own[at].Id);
                begun |= set.Begins(index, own[at].Kind);
                if (own[at].Occurred > last) last = own[at].Occurred;
            }
        }

        return moments;
    }

    private IEnumerable<ChildTask> Tasks(int index, Timeline timeline, Func<TaskOf, bool> which)
    {
        foreach (var instance in engine.Evaluate(set.Pathways[index], timeline))
        {
            foreach (var step in instance.Steps)
            {
                var of = new TaskOf(instance.Pathway.Key, instance.Pathway.Version, instance.Trigger?.Id ?? "", step.Step.Key, step.Number);
                if (which(of))
                    yield return new ChildTask(of, instance.Pathway, step, TaskStates.Of(step.Standing), instance.Began, instance.Trigger, engine.Because(instance, step, timeline), engine.EscalatesAt(step), null);
            }
        }
    }

    private static ChildTask Closed(ChildTask task, PathwayEvent ended) => !task.State.IsOpen() ? task
        : task with { State = TaskState.NoLongerAskedFor, Gone = new TaskGone(ended.Recorded, ended, "The pregnancy ended") };

    private static TaskGone Why(ChildTask task, List<PathwayEvent> own, DateTime moment)
    {
        var then = own.Where(e => e.Recorded == moment).OrderBy(e => e.Id, StringComparer.Ordinal).ToList();
        if (then.Find(e => e.Id == task.Trigger?.Id) is { } same)
            return new TaskGone(moment, same, same.Kind == EventKind.Withdrawn ? "What began it was withdrawn" : "What began it was corrected");
        return new TaskGone(moment, then.Count == 1 ? then[0] : null, "What was recorded since shows that it was not needed");
    }

    // By pathway, what it listens to. A correction counts for what listened to the event in any of its forms.
    private Dictionary<int, List<PathwayEvent>> Heard(IReadOnlyCollection<PathwayEvent> events, DateTime knownAt)
    {
        var touched = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var one in events)
        {
            if (one.Recorded > knownAt) continue;
            if (!touched.TryGetValue(one.Id, out var indices)) touched[one.Id] = indices = [];
            indices.UnionWith(set.Touched(one.Kind));
        }

        var heard = new Dictionary<int, List<PathwayEvent>>();
        foreach (var one in events)
        {
            if (one.Recorded > knownAt) continue;
            foreach (var index in touched[one.Id])
            {
                if (!heard.TryGetValue(index, out var own)) heard[index] = own = [];
                own.Add(one);
            }
        }

        return heard;
    }

    private static ImmutableArray<ChildTask> Ordered(IEnumerable<ChildTask> tasks) =>
        [.. tasks.OrderBy(t => t.Of.Pathway, StringComparer.Ordinal).ThenBy(t => t.Began).ThenBy(t => t.Of.Trigger, StringComparer.Ordinal).ThenBy(t => t.Of.Version)
            .ThenBy(t => t.Of.Step, StringComparer.Ordinal).ThenBy(t => t.Of.Number)];
}
