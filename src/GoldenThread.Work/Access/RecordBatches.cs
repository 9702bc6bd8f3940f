using GoldenThread.Storage;

namespace GoldenThread.Work.Access;

/// <summary>Work over many records: several batches at once, each with a connection of its own in the scope of the system.</summary>
internal sealed class RecordBatches(GoldenThreadDb db, Database database)
{
    // One more than there are processors: while one waits for the database another works out.
    private static readonly int AtOnce = Math.Min(Environment.ProcessorCount + 1, 8);

    /// <summary>Does the work for each batch, in no order; what is not saved is undone.</summary>
    /// <param name="children">The records.</param>
    /// <param name="batch">How many in a batch.</param>
    /// <param name="work">The work; several run at once.</param>
    /// <param name="cancellation">Ends the work after a batch.</param>
    public async Task Each(IEnumerable<ChildId> children, int batch, Func<GoldenThreadDb, ChildId[], Task> work, CancellationToken cancellation)
    {
        var session = (db.Session ?? throw new InvalidOperationException("Begin a session first.")) with { Role = null, Scope = SessionScope.System };
        var batches = new Queue<ChildId[]>(children.OrderBy(c => c.Value).Chunk(batch));
        async Task One()
        {
            await using var within = await database.Open(session, cancellation);
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                ChildId[] some;
                lock (batches)
                    if (!batches.TryDequeue(out some!)) return;
                await work(within, some);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Math.Max(1, Math.Min(AtOnce, batches.Count))).Select(_ => Task.Run(One, cancellation)));
    }
}
