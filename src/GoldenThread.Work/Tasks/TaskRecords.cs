using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Pathways;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Tasks;
using GoldenThread.Tasks;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Tasks;

/// <summary>Reads what the tasks of records are worked out from, in the scope of the system: several records at a time.</summary>
internal static class TaskRecords
{
    /// <summary>Reads them, in the order of the children.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="children">Whose records.</param>
    /// <param name="now">The moment, in UTC: which seals are closed.</param>
    /// <param name="everybody">The people of the partnership, where they were read already; null to read those who are needed.</param>
    public static async Task<IReadOnlyList<RecordTasks>> Read(GoldenThreadDb db, IReadOnlyCollection<ChildId> children, DateTimeOffset now, TaskPeople? everybody = null)
    {
        var said = (await TaskRows.Events(db, children)).ToLookup(s => s.Child);
        var seals = (await db.Seals.AsNoTracking().Where(s => children.Contains(s.Child) && s.OthersSee == OthersSee.Silent).ToListAsync()).ToLookup(s => s.Child);
        var involvements = (await db.Involvements.AsNoTracking().Where(i => children.Contains(i.Child)).ToListAsync()).ToLookup(i => i.Child);
        var chairs = (await db.ChairAssignments.AsNoTracking().Where(c => children.Contains(c.Child)).ToListAsync()).ToLookup(c => c.Child);
        var acts = (await db.TaskActs.AsNoTracking().Where(a => children.Contains(a.Child)).ToListAsync()).ToLookup(a => a.Child);
        var asked = acts.SelectMany(a => a).Select(a => a.Task).Distinct().ToList();
        var tasks = asked.Count == 0 ? [] : await db.Tasks.AsNoTracking().Where(t => asked.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Of);
        var people = everybody ?? await People(
            db, [.. involvements.SelectMany(i => i).Select(i => i.Worker).OfType<PersonId>().Distinct()],
            [.. chairs.SelectMany(c => c).Select(c => c.Account.Value), .. said.SelectMany(s => s).Where(s => s.Words is not null).Select(s => Guid.TryParse(s.Words!.GetValueOrDefault(Owners.Owner), out var to) ? to : Guid.Empty)]);
        return
        [
            .. children.Select(child => new RecordTasks
            {
                Partnership = db.Session!.Partnership!.Value,
                Child = child,
                Events = [.. Events(said[child], [.. seals[child].Where(s => s.ClosedAt(now)).Select(s => s.Id.Value)])],
                People = people with { Involvements = [.. involvements[child]], Chairs = [.. chairs[child]], Handovers = [.. Handovers(said[child], involvements[child], now)] },
                Acts = [.. acts[child].Where(a => tasks.ContainsKey(a.Task)).Select(a => (tasks[a.Task], a))],
                Turns = [.. seals[child].Where(s => s.UntilDay is not null).Select(s => LondonTime.Start(s.UntilDay!.Value.AddDays(1))), .. Turns(people, involvements[child])],
            }),
        ];
    }

    /// <summary>The dated events of some kinds, by child, without what rests on a silent seal that is closed.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="children">Whose records.</param>
    /// <param name="now">The moment, in UTC: which seals are closed.</param>
    /// <param name="kinds">The kinds.</param>
    public static async Task<ILookup<ChildId, PathwayEvent>> Open(GoldenThreadDb db, IReadOnlyCollection<ChildId> children, DateTimeOffset now, IReadOnlyCollection<EventKind> kinds)
    {
        var rows = await TaskRows.Events(db, children, [.. kinds.Select(k => k.Value)]);
        var silent = (await db.Seals.AsNoTracking().Where(s => children.Contains(s.Child) && s.OthersSee == OthersSee.Silent).ToListAsync()).Where(s => s.ClosedAt(now)).Select(s => s.Id.Value).ToHashSet();
        return rows.GroupBy(r => r.Child).SelectMany(g => Events(g, silent).Where(e => e.Silent.Count == 0).Select(e => (Child: g.Key, e.Event))).ToLookup(e => e.Child, e => e.Event);
    }

    /// <summary>Everybody of the partnership who can have a task or be told of one, for many records.</summary>
    public static Task<TaskPeople> Everybody(GoldenThreadDb db) => People(db, null, []);

    /// <summary>Every record of every dated event: what was withdrawn, or superseded and not put right under the same id, was withdrawn from then on.</summary>
    private static IEnumerable<TaskEvent> Events(IEnumerable<EventRow> rows, HashSet<Guid> silent)
    {
        foreach (var same in rows.Where(r => r.Kind is not null).GroupBy(r => r.Event, StringComparer.Ordinal))
        {
            foreach (var row in same)
            {
                var one = new PathwayEvent(
                    row.Event, row.Happened, row.Recorded, new EventKind(row.Kind!), new ChildKey(row.Child.Value.ToString()), row.Organisation.Value.ToString(), row.Id.ToString(), row.Says);
                IReadOnlyList<Guid> under = row.Seals.Count == 0 ? [] : [.. row.Seals.Where(silent.Contains)];
                yield return new TaskEvent(one, row.Id, under);
                if (row.Ended is { } ended && !same.Any(o => o.Recorded > row.Recorded && o.Recorded <= ended))
                    yield return new TaskEvent(one with { Kind = EventKind.Withdrawn, Recorded = ended, Value = null }, row.Id, under);
            }
        }
    }

    /// <summary>An event of a record as the engine takes it. Its organisation is the organisation's id, its source its row; its value is the adult whom it names, where it names one.</summary>
    /// <param name="happened">A statement of kind event.</param>
    public static PathwayEvent Of(Statement happened) => new(
        RecordEvents.IdOf(happened), happened.Happened.UtcDateTime, happened.Recorded.UtcDateTime, new EventKind(happened.Value!), new ChildKey(happened.Child.Value.ToString()),
        happened.Organisation.Value.ToString(), happened.Id.ToString(), happened.About is { } names ? names.Value.ToString() : happened.Words.GetValueOrDefault("value"));

    private static async Task<TaskPeople> People(GoldenThreadDb db, IReadOnlyList<PersonId>? workers, IReadOnlyList<Guid> others)
    {
        var duties = await db.WorkerDuties.AsNoTracking().Where(d => d.Kind == DutyKind.ManagesTeam || d.Kind == DutyKind.NamedProfessional).OrderBy(d => d.FromDay).ThenBy(d => d.Id).ToListAsync();
        var supervisions = await db.Supervisions.AsNoTracking().Where(s => workers == null || workers.Contains(s.Worker)).ToListAsync();
        // Whoever can have a task or be told of one; not everybody of the partnership.
        var ids = (workers ?? []).Select(w => w.Value).Concat(others).Concat(supervisions.Select(s => s.Supervisor.Value)).Concat(duties.Select(d => d.Account.Value)).Distinct().ToList();
        var accounts = (await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && a.Organisation != null && (workers == null || a.Role == Role.TeamManager || ids.Contains(a.Id))).OrderBy(a => a.FullName).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Organisation, a.Role }).ToListAsync()).Select(a => (new PersonId(a.Id), a.Organisation, a.Role)).ToList();
        return new TaskPeople
        {
            Involvements = [],
            Chairs = [],
            Organisations = [.. (await db.Organisations.IgnoreAutoIncludes().AsNoTracking().OrderBy(o => o.Name).Select(o => new { o.Id, o.Kind }).ToListAsync()).Select(o => (o.Id, o.Kind))],
            Teams = await db.Teams.AsNoTracking().OrderBy(t => t.Name).ToListAsync(),
            Supervisions = supervisions,
            Duties = duties,
            // Of many people only managers are looked through; the others are found by their ids.
            Accounts = workers is null ? [.. accounts.Where(a => a.Role == Role.TeamManager)] : accounts,
            ById = workers is null ? accounts.ToDictionary(a => a.Item1, a => a.Organisation) : null,
        };
    }

    private static IEnumerable<TaskHandover> Handovers(IEnumerable<EventRow> rows, IEnumerable<Involvement> involvements, DateTimeOffset now)
    {
        foreach (var words in rows.Where(r => r.Words is not null && r.Recorded <= now.UtcDateTime && !(r.Ended <= now.UtcDateTime)).Select(r => r.Words!).Where(w => w.GetValueOrDefault(Owners.Of) == Owners.Tasks))
            if (involvements.FirstOrDefault(i => i.Id.ToString() == words.GetValueOrDefault(Owners.Involvement)) is { } ended)
                yield return new TaskHandover(
                    Guid.TryParse(words.GetValueOrDefault(Owners.Worker), out var worker) ? new PersonId(worker) : null, ended.Organisation,
                    Guid.TryParse(words[Owners.Owner], out var to) ? to : null, DateOnly.ParseExact(words[Owners.From], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static IEnumerable<DateTime> Turns(TaskPeople people, IEnumerable<Involvement> involvements)
    {
        var workers = involvements.Select(i => i.Worker).OfType<PersonId>().ToHashSet();
        foreach (var one in people.Supervisions.Where(s => workers.Contains(s.Worker)))
        {
            yield return LondonTime.Start(one.FromDay);
            if (one.ToDay is { } last) yield return LondonTime.Start(last.AddDays(1));
        }
    }
}
