using Npgsql;

namespace GoldenThread.Storage;

/// <summary>A lock in the database under a name, so that of several nodes one does a piece of work and the others leave it.</summary>
public sealed class OneAtATime : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private OneAtATime(NpgsqlConnection connection, NpgsqlTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <summary>Takes the lock; null where another node holds it. It is held until it is disposed, and freed by the database should this node die.</summary>
    /// <param name="database">The database that all nodes share.</param>
    /// <param name="work">Name of the work.</param>
    /// <param name="cancellation">Ends the wait for a connection.</param>
    public static async Task<OneAtATime?> TryTake(Database database, string work, CancellationToken cancellation = default)
    {
        var opened = await database.Application.OpenConnectionAsync(cancellation);
        var begun = await opened.BeginTransactionAsync(cancellation);
        // The lock waits in its transaction for as long as the work takes; a limit on idle transactions is not meant for it.
        await using var command = new NpgsqlCommand(
            "select pg_try_advisory_xact_lock(hashtextextended('golden-thread:' || $1, 0)), set_config('idle_in_transaction_session_timeout', '0', true)",
            opened, begun);
        command.Parameters.Add(new NpgsqlParameter { Value = work });
        var taken = new OneAtATime(opened, begun);
        if (await command.ExecuteScalarAsync(cancellation) is true) return taken;
        await taken.DisposeAsync();
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
