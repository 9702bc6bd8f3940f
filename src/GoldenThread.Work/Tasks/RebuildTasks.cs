using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Tasks;
using GoldenThread.Work.Access;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Tasks;

/// <summary>
/// Works out the tasks of all records anew, or says where what is kept is otherwise; several batches at once, each with a connection of its own. Each batch is kept by
/// itself: what is interrupted is begun again, and nothing is done twice.
/// </summary>
internal sealed class RebuildTasks(GoldenThreadDb db, RecordBatches batches, KeepTasks keep)
{
    private const int Batch = 400;

    /// <summary>Rebuilds them, for the partnership of the session: the system's.</summary>
    /// <param name="progress">Told how many records were done.</param>
    /// <param name="cancellation">Ends the work after a batch.</param>
    /// <returns>How many records there are, and how many tasks changed.</returns>
    public async Task<(int Records, int Changed)> All(IProgress<int>? progress, CancellationToken cancellation)
    {
        var (records, changed) = (0, 0);
        await Each(
            async (within, batch, everybody) =>
            {
                Interlocked.Add(ref changed, await keep.Within(within, batch, everybody));
                await within.Save("Tasks rebuilt", cancellation);
                within.ChangeTracker.Clear();
                progress?.Report(Interlocked.Add(ref records, batch.Count));
            },
            cancellation);
        return (records, changed);
    }

    /// <summary>Compares them, and changes nothing.</summary>
    /// <returns>How many records there are, and each task that is kept otherwise.</returns>
    public async Task<(int Records, IReadOnlyList<string> Differ)> Check(CancellationToken cancellation)
    {
        var (records, differ, gate) = (0, new List<string>(), new Lock());
        await Each(
            async (within, batch, everybody) =>
            {
                var found = (await keep.Check(within, batch, everybody)).Select(d => $"{d.Task.Child.Value}: {d.Task.Pathway} {d.Task.Step} {d.Task.Number}: {d.Task.State.InWords()}, kept as {d.Kept?.State.InWords() ?? "nothing"}").ToList();
                lock (gate)
                {
                    differ.AddRange(found);
                    records += batch.Count;
                }
            },
            cancellation);
        return (records, [.. differ.Order(StringComparer.Ordinal)]);
    }

    private async Task Each(Func<GoldenThreadDb, IReadOnlyList<ChildId>, TaskPeople, Task> work, CancellationToken cancellation)
    {
        var all = await db.ChildRecords.AsNoTracking().Select(r => r.Child).ToListAsync(cancellation);
        var everybody = await TaskRecords.Everybody(db);
        await batches.Each(all, Batch, (within, batch) => work(within, batch, everybody), cancellation);
    }
}
