using GoldenThread.Documents.Definitions;
using GoldenThread.Storage;
using GoldenThread.Storage.Tasks;
using GoldenThread.Tasks;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Tasks;

/// <summary>
/// Works out the tasks of records and keeps them: in the transaction that records, corrects or withdraws an event, and where a day has passed. The same
/// work rebuilds them all.
/// </summary>
internal sealed class KeepTasks(Acting acting, TaskPathways pathways, Tell tell)
{
    private const int Batch = 200;

    /// <summary>Works them out as a part of what is being saved, in the scope of the system; it is kept with the next save.</summary>
    /// <param name="db">In the scope of the system; what was changed is written already.</param>
    /// <param name="children">Whose records.</param>
    /// <param name="everybody">The people of the partnership, where they were read already.</param>
    /// <returns>How many tasks changed.</returns>
    public async Task<int> Within(GoldenThreadDb db, IReadOnlyCollection<ChildId> children, TaskPeople? everybody = null)
    {
        if (children.Count == 0) return 0;
        var (now, ordered) = (acting.Now, children.Distinct().OrderBy(c => c.Value).ToList());
        // Two who record at once wait for each other, and the second sees what the first recorded.
        await TasksKept.Hold(db, ordered);
        var (changed, clocks) = await WorkOut(db, ordered, now, everybody);
        await TasksKept.Note(db, clocks, now);
        await TasksKept.Write(db, [.. changed.Select(c => c.Task)]);
        // Of a step that came back while nobody answered, its first is told.
        foreach (var climbed in changed.Where(c => c.Task.Climbed > (c.Before?.Climbed ?? 0) && c.Task.EscalatedTo is not null && c.Task.Seals.Count == 0).GroupBy(c => (c.Task.EscalatedTo, c.Task.Child, c.Task.Of with { Number = 0 })))
            if (climbed.MinBy(c => c.Task.Number).Task is { EscalatedTo: { } to } task)
                tell.Person(db, to, task.Child, task.Id, "task-escalated", "A task is overdue and has come to you. Say what is done about it");

        return changed.Count;
    }

    /// <summary>What is kept otherwise than it would be worked out now; nothing is changed.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="children">Whose records.</param>
    /// <param name="everybody">The people of the partnership, where they were read already.</param>
    public async Task<IReadOnlyList<(KeptTask Task, KeptTask? Kept)>> Check(GoldenThreadDb db, IReadOnlyCollection<ChildId> children, TaskPeople? everybody = null) =>
        (await WorkOut(db, [.. children], acting.Now, everybody)).Changed;

    /// <summary>Works out those that have changed by themselves, for the partnership of the session: the system's. Each hundred is kept by itself, so that what was done is done.</summary>
    /// <returns>How many records.</returns>
    public async Task<int> Due(GoldenThreadDb db)
    {
        var records = 0;
        while (await TasksKept.Due(db, acting.Now, Batch) is { Count: > 0 } children)
        {
            await Within(db, children);
            await db.Save("Time has passed");
            records += children.Count;
        }

        return records;
    }

    /// <summary>The moments up to another at which tasks change by themselves; what waits already counts for the first.</summary>
    public static async Task<IReadOnlyList<DateTimeOffset>> Between(GoldenThreadDb db, DateTimeOffset after, DateTimeOffset upTo) =>
        [
            .. (await db.TaskClocks.Where(c => c.NextChange <= upTo).Select(c => c.NextChange!.Value).Distinct().ToListAsync())
                .Concat(await db.TaskClocks.Where(c => c.NextLook <= upTo).Select(c => c.NextLook!.Value).Distinct().ToListAsync()).Select(m => m < after ? after : m).Distinct(),
        ];

    private async Task<(List<(KeptTask Task, KeptTask? Before)> Changed, List<(ChildId Child, DateTime? Next)> Clocks)> WorkOut(GoldenThreadDb db, IReadOnlyList<ChildId> children, DateTimeOffset now, TaskPeople? everybody)
    {
        var known = await pathways.Of(db);
        var kept = (await TaskRows.Tasks(db, children)).ToLookup(t => t.Child);
        var (changed, clocks) = (new List<(KeptTask, KeptTask?)>(), new List<(ChildId, DateTime?)>());
        foreach (var record in await TaskRecords.Read(db, children, now, everybody))
        {
            var (tasks, next) = record.All(known, TimetableDefinitions.WorkingDays, now.UtcDateTime, DateTime.MaxValue);
            Compare(kept[record.Child], tasks, now, changed);
            clocks.Add((record.Child, next));
        }

        return (changed, clocks);
    }

    // What is there and says the same is left alone. What stood beside another under a seal that has ended says what the other says; what nothing asks for
    // any more says so.
    private static void Compare(IEnumerable<KeptTask> kept, IReadOnlyList<KeptTask> found, DateTimeOffset now, List<(KeptTask, KeptTask?)> changed)
    {
        var there = kept.ToDictionary(t => (t.Of, Seals(t)));
        foreach (var task in found)
        {
            there.Remove((task.Of, Seals(task)), out var before);
            if (before is null ? task is { State: TaskState.NotNeeded, Seals.Count: 0 } : task.SaysTheSame(before)) continue;
            changed.Add((before is null ? task : task with { Id = before.Id }, before));
        }

        foreach (var left in there.Values)
        {
            var open = left.Seals.Count == 0 ? null : found.FirstOrDefault(t => t.Of == left.Of && t.Seals.Count == 0);
            var says = open is not null ? open with { Id = left.Id, Seals = left.Seals }
                : left.State == TaskState.NoLongerAskedFor ? left
                : left with { State = TaskState.NoLongerAskedFor, GoneAt = now, GoneSays = left.Seals.Count == 0 ? "The pathway was changed" : "What asked for it has been corrected", Climbed = 0, EscalatedTo = null, ChangedAt = now };
            if (!says.SaysTheSame(left)) changed.Add((says, left));
        }
    }

    private static string Seals(KeptTask task) => task.Seals.Count == 0 ? "" : string.Join(',', task.Seals);
}
