using Dapper;
using GoldenThread.Storage.Mapping;
using GoldenThread.Tasks;

namespace GoldenThread.Storage.Tasks;

/// <summary>Writes tasks as they were worked out; in the scope of the system.</summary>
public static class TasksKept
{
    // How many are written at a time.
    private const int Most = 5_000;

    private const string Columns = "organisation_id, team_id, worker_id, lead_id, assigned_to_id, state, began, runs_from, due, done_at, done_recorded, because, gone_at, gone_says, excused_until, excused_by_id, climbed, escalated_to_id";

    /// <summary>Holds others back who work out the same records, until this transaction ends. They are held in the order of their ids, so that nobody waits in a circle.</summary>
    public static Task Hold(GoldenThreadDb db, IReadOnlyCollection<ChildId> children) => db.Connection.ExecuteAsync(
        "select gt_tasks_begin(); select pg_advisory_xact_lock(hashtextextended('golden-thread:tasks:' || o.child, 0)) from (select c.child from unnest(@children) with ordinality c (child, n) order by c.n) o",
        new { children = children.Select(c => c.Value).Distinct().Order().Select(c => c.ToString()).ToArray() });

    /// <summary>Notes when a record is to be looked at again for adults who are unseen.</summary>
    public static Task Look(GoldenThreadDb db, ChildId child, DateTimeOffset now, DateTime? next) => db.Connection.ExecuteAsync(
        "insert into task_clock (partnership_id, child_id, next_look, worked_out_at) values (gt_partnership(), @child, @next, @now) on conflict (partnership_id, child_id) do update set next_look = excluded.next_look where task_clock.next_look is distinct from excluded.next_look",
        new { child = child.Value, next, now = now.UtcDateTime });

    /// <summary>The records that are to be looked at again by a moment.</summary>
    public static async Task<IReadOnlyList<ChildId>> ToLookAt(GoldenThreadDb db, DateTimeOffset now, int most) =>
    [
        .. (await db.Connection.QueryAsync<Guid>(
            "select child_id from task_clock where partnership_id = (select gt_partnership()) and next_look <= @now order by next_look limit @most", new { now = now.UtcDateTime, most })).Select(id => new ChildId(id)),
    ];

    /// <summary>Writes what changed, in sets: a task that is there is brought up to date, whoever has it and what was done with it stays with it. When it changed is said by the database, as it is written.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="tasks">New ones, and those that changed.</param>
    public static async Task Write(GoldenThreadDb db, IReadOnlyCollection<KeptTask> tasks)
    {
        foreach (var some in tasks.Chunk(Most))
        {
            object Of<T>(Func<KeptTask, T> column) => some.Select(column).ToArray();
            await using var write = db.Command(
                $"""
                insert into task (partnership_id, id, child_id, pathway, version, trigger_event, step, number, seals, {Columns}, changed_at)
                select (select gt_partnership()), r.id, r.child, r.pathway, r.version, r.trigger, r.step, r.number, r.seals::uuid[], r.organisation, r.team, r.worker, r.lead, r.assigned, r.state, r.began, r.runs_from, r.due,
                  r.done_at, r.done_recorded, r.because::uuid[], r.gone_at, r.gone_says, r.excused_until, r.excused_by, r.climbed, r.escalated_to, m.at
                from (select gt_tasks_moment() as at) m, unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::text[], $7::int[], $8::text[], $9::uuid[], $10::uuid[], $11::uuid[], $12::uuid[], $13::uuid[], $14::text[], $15::timestamptz[],
                  $16::timestamptz[], $17::timestamptz[], $18::timestamptz[], $19::timestamptz[], $20::text[], $21::timestamptz[], $22::text[], cast($23 as date[]), $24::uuid[], $25::int[], $26::uuid[])
                  r (id, child, pathway, version, trigger, step, number, seals, organisation, team, worker, lead, assigned, state, began, runs_from, due, done_at, done_recorded, because, gone_at, gone_says,
                    excused_until, excused_by, climbed, escalated_to)
                on conflict (partnership_id, child_id, pathway, version, trigger_event, step, number, seals) do update set ({Columns}) = row ({string.Join(", ", Columns.Split(", ").Select(c => $"excluded.{c}"))}), changed_at = excluded.changed_at,
                  went_from_id = case when coalesce(task.organisation_id, task.lead_id) is distinct from coalesce(excluded.organisation_id, excluded.lead_id) then coalesce(task.organisation_id, task.lead_id) else task.went_from_id end
                """,
                Of(t => t.Id), Of(t => t.Child.Value), Of(t => t.Pathway), Of(t => t.Version), Of(t => t.TriggerEvent), Of(t => t.Step), Of(t => t.Number), Of(t => Set(t.Seals)), Of(t => t.Organisation?.Value),
                Of(t => t.Team?.Value), Of(t => t.Worker?.Value), Of(t => t.Lead?.Value), Of(t => t.AssignedTo?.Value), Of(t => StateWord.Of(t.State)), Of(t => t.Began.UtcDateTime), Of(t => t.RunsFrom?.UtcDateTime),
                Of(t => t.Due?.UtcDateTime), Of(t => t.DoneAt?.UtcDateTime), Of(t => t.DoneRecorded?.UtcDateTime), Of(t => Set(t.Because)), Of(t => t.GoneAt?.UtcDateTime), Of(t => t.GoneSays), Of(t => t.ExcusedUntil),
                Of(t => t.ExcusedBy?.Value), Of(t => t.Climbed), Of(t => t.EscalatedTo?.Value));
            await write.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Notes when the tasks of records were worked out and when they change by themselves.</summary>
    public static async Task Note(GoldenThreadDb db, IReadOnlyCollection<(ChildId Child, DateTime? Next)> clocks, DateTimeOffset now)
    {
        await using var note = db.Command(
            """
            insert into task_clock (partnership_id, child_id, next_change, worked_out_at) select (select gt_partnership()), c.child, c.next, $3 from unnest($1::uuid[], $2::timestamptz[]) c (child, next)
            on conflict (partnership_id, child_id) do update set next_change = excluded.next_change, worked_out_at = excluded.worked_out_at
            """,
            clocks.Select(c => c.Child.Value).ToArray(), clocks.Select(c => c.Next is { } next ? DateTime.SpecifyKind(next, DateTimeKind.Utc) : (DateTime?)null).ToArray(), now.UtcDateTime);
        await note.ExecuteNonQueryAsync();
    }

    /// <summary>The records whose tasks have changed by themselves by a moment.</summary>
    public static async Task<IReadOnlyList<ChildId>> Due(GoldenThreadDb db, DateTimeOffset now, int most) =>
    [
        .. (await db.Connection.QueryAsync<Guid>(
            "select child_id from task_clock where partnership_id = gt_partnership() and next_change <= @now order by next_change limit @most", new { now = now.UtcDateTime, most })).Select(id => new ChildId(id)),
    ];

    private static string Set(IReadOnlyList<Guid> ids) => ids.Count == 0 ? "{}" : $"{{{string.Join(',', ids)}}}";
}
