using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Tasks;

/// <summary>Works out the tasks of all records anew, or says where what is kept is otherwise. Each batch is kept by itself: what is interrupted is begun again, and nothing is done twice.</summary>
internal sealed class RebuildTasks(GoldenThreadDb db, KeepTasks keep)
{
    private const int Batch = 200;

    /// <summary>Rebuilds them, for the partnership of the session: the system's.</summary>
    /// <param name="progress">Told how many records were done.</param>
    /// <param name="cancellation">Ends the work after a batch.</param>
    /// <returns>How many records there are, and how many tasks changed.</returns>
    public async Task<(int Records, int Changed)> All(IProgress<int>? progress, CancellationToken cancellation)
    {
        var (records, changed) = (0, 0);
        await foreach (var batch in Batches(cancellation))
        {
            changed += await keep.Within(db, batch);
            await db.Save("Tasks rebuilt", cancellation);
            records += batch.Count;
            progress?.Report(records);
        }

        return (records, changed);
    }

    /// <summary>Compares them, and changes nothing.</summary>
    /// <returns>How many records there are, and each task that is kept otherwise.</returns>
    public async Task<(int Records, IReadOnlyList<string> Differ)> Check(CancellationToken cancellation)
    {
        var (records, differ) = (0, new List<string>());
        await foreach (var batch in Batches(cancellation))
        {
            differ.AddRange((await keep.Check(db, batch)).Select(d => $"{d.Task.Child.Value}: {d.Task.Pathway} {d.Task.Step} {d.Task.Number}: {d.Task.State.InWords()}, kept as {d.Kept?.State.InWords() ?? "nothing"}"));
            records += batch.Count;
        }

        return (records, differ);
    }

    private async IAsyncEnumerable<IReadOnlyList<ChildId>> Batches([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var all = await db.ChildRecords.AsNoTracking().Select(r => r.Child).ToListAsync(cancellation);
        foreach (var batch in all.OrderBy(c => c.Value).Chunk(Batch))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return batch;
        }
    }
}
