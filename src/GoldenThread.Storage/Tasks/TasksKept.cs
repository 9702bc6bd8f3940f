using System.Text.Json;
using Dapper;
using GoldenThread.Storage.Mapping;
using GoldenThread.Tasks;

namespace GoldenThread.Storage.Tasks;

/// <summary>Writes tasks as they were worked out; in the scope of the system.</summary>
public static class TasksKept
{
    private const string Columns = "organisation_id, team_id, worker_id, lead_id, assigned_to_id, state, began, runs_from, due, done_at, done_recorded, because, gone_at, gone_says, excused_until, excused_by_id, climbed, escalated_to_id, changed_at";

    /// <summary>Holds others back who work out the same records, until this transaction ends. They are held in the order of their ids, so that nobody waits in a circle.</summary>
    public static Task Hold(GoldenThreadDb db, IReadOnlyCollection<ChildId> children) => db.Connection.ExecuteAsync(
        "select pg_advisory_xact_lock(hashtextextended('golden-thread:tasks:' || o.child, 0)) from (select c.child from unnest(@children) with ordinality c (child, n) order by c.n) o",
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

    /// <summary>Writes what changed: a task that is there is brought up to date, whoever has it and what was done with it stays with it.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="tasks">New ones, and those that changed.</param>
    public static Task<int> Write(GoldenThreadDb db, IReadOnlyCollection<KeptTask> tasks) => tasks.Count == 0 ? Task.FromResult(0) : db.Connection.ExecuteAsync(
        $"""
        insert into task (partnership_id, id, child_id, pathway, version, trigger_event, step, number, seals, {Columns})
          select partnership_id, id, child_id, pathway, version, trigger_event, step, number, seals, {Columns} from jsonb_populate_recordset(null::task, @rows::jsonb)
        on conflict (partnership_id, child_id, pathway, version, trigger_event, step, number, seals) do update set ({Columns}) = row ({string.Join(", ", Columns.Split(", ").Select(c => $"excluded.{c}"))})
        """,
        new { rows = JsonSerializer.Serialize(tasks.Select(Row)) });

    /// <summary>Notes when tasks were worked out and when they change by themselves.</summary>
    public static Task Note(GoldenThreadDb db, ChildId child, DateTimeOffset now, DateTime? next) => db.Connection.ExecuteAsync(
        "insert into task_clock (partnership_id, child_id, next_change, worked_out_at) values (gt_partnership(), @child, @next, @now) on conflict (partnership_id, child_id) do update set next_change = excluded.next_change, worked_out_at = excluded.worked_out_at",
        new { child = child.Value, next, now = now.UtcDateTime });

    /// <summary>The records whose tasks have changed by themselves by a moment.</summary>
    public static async Task<IReadOnlyList<ChildId>> Due(GoldenThreadDb db, DateTimeOffset now, int most) =>
    [
        .. (await db.Connection.QueryAsync<Guid>(
            "select child_id from task_clock where partnership_id = gt_partnership() and next_change <= @now order by next_change limit @most", new { now = now.UtcDateTime, most })).Select(id => new ChildId(id)),
    ];

    private static Dictionary<string, object?> Row(KeptTask task) => new(StringComparer.Ordinal)
    {
        ["partnership_id"] = task.Partnership.Value,
        ["id"] = task.Id,
        ["child_id"] = task.Child.Value,
        ["pathway"] = task.Pathway,
        ["version"] = task.Version,
        ["trigger_event"] = task.TriggerEvent,
        ["step"] = task.Step,
        ["number"] = task.Number,
        ["seals"] = task.Seals,
        ["state"] = StateWord.Of(task.State),
        ["began"] = task.Began,
        ["runs_from"] = task.RunsFrom,
        ["due"] = task.Due,
        ["done_at"] = task.DoneAt,
        ["done_recorded"] = task.DoneRecorded,
        ["because"] = task.Because,
        ["gone_at"] = task.GoneAt,
        ["gone_says"] = task.GoneSays,
        ["organisation_id"] = task.Organisation?.Value,
        ["team_id"] = task.Team?.Value,
        ["worker_id"] = task.Worker?.Value,
        ["lead_id"] = task.Lead?.Value,
        ["assigned_to_id"] = task.AssignedTo?.Value,
        ["excused_until"] = task.ExcusedUntil,
        ["excused_by_id"] = task.ExcusedBy?.Value,
        ["climbed"] = task.Climbed,
        ["escalated_to_id"] = task.EscalatedTo?.Value,
        ["changed_at"] = task.ChangedAt,
    };
}
