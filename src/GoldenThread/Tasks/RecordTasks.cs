using System.Collections.Immutable;
using GoldenThread.Pathways;
using GoldenThread.Time;

namespace GoldenThread.Tasks;

/// <summary>All of one record that its tasks are worked out from.</summary>
public sealed record RecordTasks
{
    /// <summary>The partnership.</summary>
    public required PartnershipId Partnership { get; init; }

    /// <summary>The child.</summary>
    public required ChildId Child { get; init; }

    /// <summary>Every record of every dated event.</summary>
    public required IReadOnlyList<TaskEvent> Events { get; init; }

    /// <summary>Who works with the child.</summary>
    public required TaskPeople People { get; init; }

    /// <summary>What people did with tasks, with which task it was.</summary>
    public IReadOnlyList<(TaskOf Task, TaskAct Act)> Acts { get; init; } = [];

    /// <summary>Moments at which something else changes by itself: a seal ends, a supervision begins; in UTC.</summary>
    public IReadOnlyList<DateTime> Turns { get; init; } = [];

    /// <summary>
    /// The tasks as they are kept. What is worked out from something silently sealed stands beside what everybody else gets, under its seals, and only
    /// where the two differ.
    /// </summary>
    /// <param name="tasks">The pathways.</param>
    /// <param name="days">Working days.</param>
    /// <param name="asOf">The moment asked about, in UTC.</param>
    /// <param name="knownAt">What was recorded later is left out, in UTC.</param>
    /// <returns>The tasks, and when they change by themselves, in UTC; null where only something that is recorded changes them.</returns>
    public (ImmutableArray<KeptTask> Tasks, DateTime? Changes) All(ChildTasks tasks, WorkingDays days, DateTime asOf, DateTime knownAt)
    {
        var seals = Events.SelectMany(e => e.Silent).Distinct().Order().ToList();
        var (open, changes) = Under([]);
        var owners = new Whose();
        var kept = open.Select(t => Kept(t, [], days, asOf, knownAt, owners)).ToList();
        var layers = seals.Select(s => (IReadOnlyList<Guid>)[s]);
        foreach (var layer in seals.Count > 1 ? layers.Append(seals) : layers)
        {
            var (under, turns) = Under(layer);
            changes = Earlier(changes, turns);
            var within = under.ToDictionary(t => t.Of);
            foreach (var task in under)
                if (open.FirstOrDefault(o => o.Of == task.Of) is not { } other || Differs(task, other)) kept.Add(Kept(task, layer, days, asOf, knownAt, owners));
            foreach (var other in open.Where(o => !within.ContainsKey(o.Of)))
                kept.Add(Kept(other with { State = TaskState.NoLongerAskedFor, Gone = new TaskGone(asOf, null, "What was recorded since shows that it was not needed") }, layer, days, asOf, knownAt, owners));
        }

        var moments = People.Involvements.SelectMany(i => new[] { Start(i.FromDay), After(i.ToDay) })
            .Concat(People.Chairs.SelectMany(c => new[] { Start(c.FromDay), After(c.ToDay) })).Concat(People.Handovers.Select(h => Start(h.From)))
            .Concat(Acts.Select(a => After(a.Act.UntilDay))).Concat(Turns.Select(t => (DateTime?)t));
        return ([.. kept], Earlier(changes, moments.Where(m => m > asOf).Min()));

        (ImmutableArray<ChildTask> Tasks, DateTime? Changes) Under(IReadOnlyList<Guid> layer)
        {
            List<PathwayEvent> events = [.. Events.Where(e => e.Silent.All(layer.Contains)).Select(e => e.Event)];
            var found = tasks.Of(events, asOf, knownAt);
            var climbs = found.Where(t => t.State == TaskState.Overdue).Select(t => Climb.Next(t.EscalatesAt, Answered(t.Of, knownAt), asOf, days)).Min();
            return (found, Earlier(tasks.Changes(found, events, asOf), climbs));
        }
    }

    private static DateTime? Earlier(DateTime? one, DateTime? other) => one is null || other < one ? other ?? one : one;

    private static DateTime? Start(DateOnly day) => LondonTime.Start(day);

    private static DateTime? After(DateOnly? day) => day is { } last ? LondonTime.Start(last.AddDays(1)) : null;

    private static bool Differs(ChildTask one, ChildTask other) => one.State != other.State || one.Step.Due != other.Step.Due || one.Step.By?.Id != other.Step.By?.Id
        || one.Step.By?.Recorded != other.Step.By?.Recorded || one.Began != other.Began || !one.Because.Select(e => e.Source).SequenceEqual(other.Because.Select(e => e.Source));

    private DateTime? Answered(TaskOf task, DateTime known) =>
        Acts.Where(a => a.Task == task && a.Act.Kind == TaskActKind.Answered && a.Act.At.UtcDateTime <= known).Select(a => (DateTime?)a.Act.At.UtcDateTime).Min();

    private KeptTask Kept(ChildTask task, IReadOnlyList<Guid> layer, WorkingDays days, DateTime asOf, DateTime knownAt, Whose owners)
    {
        var day = LondonTime.Day(asOf);
        var recordedBy = Guid.TryParse(task.Trigger?.Organisation, out var organisation) ? new OrganisationId(organisation) : (OrganisationId?)null;
        // Where nobody took anything over, whose it is does not depend on when it began.
        var key = (task.Step.Step.By, recordedBy);
        if (!owners.Owners.TryGetValue(key, out var owner) || People.Handovers.Count > 0) owners.Owners[key] = owner = People.Owner(task.Step.Step.By, recordedBy, task.Step.From ?? task.Began, day);
        var acts = Acts.Count == 0 ? [] : Acts.Where(a => a.Task == task.Of && a.Act.At.UtcDateTime <= knownAt).Select(a => a.Act).OrderBy(a => a.At).ToList();
        var (assigned, excused) = (acts.FindLast(a => a.Kind == TaskActKind.Assigned)?.To, acts.FindLast(a => a.Kind == TaskActKind.Excused));
        if (excused is not null && !excused.Excuses(new DateTimeOffset(asOf, TimeSpan.Zero))) excused = null;
        var climbed = task.State == TaskState.Overdue ? Climb.Steps(task.EscalatesAt, Answered(task.Of, knownAt), asOf, days) : 0;
        IReadOnlyList<PersonId> line = [];
        if (climbed > 0)
        {
            var of = (owner with { Worker = assigned ?? owner.Worker }, task.Step.Step.EscalatesTo ?? "");
            if (!owners.Lines.TryGetValue(of, out line!)) owners.Lines[of] = line = People.Line(of.Item1, of.Item2, day);
        }

        return new KeptTask
        {
            Id = Sequence.NewId(),
            Partnership = Partnership,
            Child = Child,
            Pathway = task.Of.Pathway,
            Version = task.Of.Version,
            TriggerEvent = task.Of.Trigger,
            Step = task.Of.Step,
            Number = task.Of.Number,
            Seals = layer,
            State = task.State,
            Began = Utc(task.Began),
            RunsFrom = Utc(task.Step.From),
            Due = Utc(task.Step.Due),
            DoneAt = Utc(task.Step.By?.Occurred),
            DoneRecorded = Utc(task.Step.By?.Recorded),
            Because = [.. task.Because.Concat(task.Gone?.By is { } by ? [by] : []).Select(Row).Where(r => r != Guid.Empty).Distinct()],
            GoneAt = Utc(task.Gone?.At),
            GoneSays = task.Gone?.Says,
            Organisation = owner.Organisation,
            Team = owner.Team,
            Worker = owner.Worker,
            Lead = owner.Lead,
            AssignedTo = assigned,
            ExcusedUntil = excused?.UntilDay,
            ExcusedBy = excused?.By,
            Climbed = climbed,
            EscalatedTo = line.Count == 0 ? null : line[Math.Min(climbed, line.Count) - 1],
            ChangedAt = Utc(asOf),
        };
    }

    private static Guid Row(PathwayEvent one) => Guid.TryParse(one.Source, out var row) ? row : Guid.Empty;

    private static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));

    private static DateTimeOffset? Utc(DateTime? at) => at is { } moment ? Utc(moment) : null;

    // Whose tasks are, and to whom they climb, worked out once for a record.
    private sealed class Whose
    {
        public Dictionary<(string Agency, OrganisationId? RecordedBy), TaskOwner> Owners { get; } = [];

        public Dictionary<(TaskOwner Owner, string Named), IReadOnlyList<PersonId>> Lines { get; } = [];
    }
}
