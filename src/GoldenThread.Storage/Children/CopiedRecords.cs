using GoldenThread.Children;

namespace GoldenThread.Storage.Children;

/// <summary>
/// Rows of records that are copied in by the owner's login, with triggers and indexes resting: no history is written of them. For invented populations alone; all of
/// them are kept at the end, or none.
/// </summary>
public sealed class CopiedRecords : IAsyncDisposable
{
    private static readonly Type[] Tables = [typeof(ChildRecord), typeof(Appearance), typeof(Statement), typeof(Involvement)];

    private readonly CopiedRows copied;
    private readonly IReadOnlyList<string> indexes;

    private CopiedRecords(CopiedRows copied, IReadOnlyList<string> indexes) => (this.copied, this.indexes) = (copied, indexes);

    /// <summary>Begins.</summary>
    /// <param name="db">How rows are mapped.</param>
    /// <param name="owner">The owner's login, which may rest triggers.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<CopiedRecords> Begin(GoldenThreadDb db, string owner, CancellationToken cancellation)
    {
        var rows = await CopiedRows.Begin(db, owner, cancellation);
        const string Resting = "from pg_indexes where schemaname = 'public' and tablename = 'statement' and indexdef not like 'CREATE UNIQUE%' order by indexname";
        var resting = await rows.Ask($"select indexdef {Resting}", cancellation);
        foreach (var name in await rows.Ask($"select indexname {Resting}", cancellation)) await rows.Do($"drop index {name}", cancellation);
        return new CopiedRecords(rows, resting);
    }

    /// <summary>Adds the rows of a record.</summary>
    public void Add(IEnumerable<object> rows)
    {
        foreach (var row in rows)
        {
            if (!Tables.Contains(row.GetType())) throw new ArgumentException($"{row.GetType().Name} is no row of a record.", nameof(rows));
            copied.Add(row);
        }
    }

    /// <summary>Copies what waits.</summary>
    public Task Flush(CancellationToken cancellation) => copied.Flush(cancellation);

    /// <summary>Copies what waits, makes the indexes anew, and keeps all of it.</summary>
    public async Task Complete(CancellationToken cancellation)
    {
        await copied.Flush(cancellation);
        foreach (var index in indexes) await copied.Do(index, cancellation);
        await copied.Complete(cancellation);
        await copied.Do("vacuum (analyze) statement", cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => copied.DisposeAsync();
}
