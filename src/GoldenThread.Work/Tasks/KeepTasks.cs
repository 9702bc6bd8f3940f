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
    /// <returns>How many tasks changed.</returns>
    public async Task<int> Within(GoldenThreadDb db, IReadOnlyCollection<ChildId> children)
    {
        if (children.Count == 0) return 0;
        var (now, ordered) = (acting.Now, children.Distinct().OrderBy(c => c.Value).ToList());
        // Two who record at once wait for each other, and the second sees what the first recorded.
        foreach (var child in ordered) await TasksKept.Hold(db, child);
        var known = await pathways.Of(db);
        var kept = (await db.Tasks.AsNoTracking().Where(t => ordered.Contains(t.Child)).ToListAsync()).ToLookup(t => t.Child);
        var (changed, gone) = (new List<KeptTask>(), new List<Guid>());
        foreach (var record in await TaskRecords.Read(db, ordered, now))
        {
            var (tasks, next) = record.All(known, TimetableDefinitions.WorkingDays, now.UtcDateTime, now.UtcDateTime);
            Compare(db, kept[record.Child], tasks, now, changed, gone);
            await TasksKept.Note(db, record.Child, now, next);
        }

        await TasksKept.Write(db, changed);
        if (gone.Count > 0) await TasksKept.Forget(db, gone);
        return changed.Count + gone.Count;
    }

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

    /// <summary>The moments after one and up to another at which tasks change by themselves.</summary>
    public static async Task<IReadOnlyList<DateTimeOffset>> Between(GoldenThreadDb db, DateTimeOffset after, DateTimeOffset upTo) =>
        [.. (await db.TaskClocks.Where(c => c.NextChange > after && c.NextChange <= upTo).Select(c => c.NextChange!.Value).Distinct().ToListAsync())];

    // What is there and says the same is left alone; what is needed no more says so, and is deleted only where it stood beside another under a seal.
    private void Compare(GoldenThreadDb db, IEnumerable<KeptTask> kept, IEnumerable<KeptTask> found, DateTimeOffset now, List<KeptTask> changed, List<Guid> gone)
    {
        var there = kept.ToDictionary(t => (t.Of, string.Join(',', t.Seals)));
        foreach (var task in found)
        {
            there.Remove((task.Of, string.Join(',', task.Seals)), out var before);
            if (before is null ? task is { State: TaskState.NotNeeded, Seals.Count: 0 } : task.SaysTheSame(before)) continue;
            var one = before is null ? task : task with { Id = before.Id };
            changed.Add(one);
            if (one.Climbed > (before?.Climbed ?? 0) && one.EscalatedTo is { } to && one.Seals.Count == 0)
                tell.Person(db, to, one.Child, one.Id, "task-escalated", "A task is overdue and has come to you. Say what is done about it");
        }

        foreach (var left in there.Values)
        {
            if (left.Seals.Count > 0) gone.Add(left.Id);
            else if (left.State != TaskState.NoLongerAskedFor)
                changed.Add(left with { State = TaskState.NoLongerAskedFor, GoneAt = now, GoneSays = "The pathway was changed", Climbed = 0, EscalatedTo = null, ChangedAt = now });
        }
    }
}
