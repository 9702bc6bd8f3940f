using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage;

/// <summary>A PostgreSQL database with Golden Thread's schema in it, as the application reaches it.</summary>
/// <remarks>
/// Two logins: the owner's, for migrations alone, and the application's own, which owns nothing, is a member of nothing and passes no guard.
/// Who one is within a transaction is proved by <see cref="SessionProof"/>.
/// </remarks>
public sealed class Database : IAsyncDisposable
{
    /// <summary>The role that the application signs in as.</summary>
    public const string ApplicationRole = "golden_thread_app";

    // Readers of the public pages can use up no more than these.
    private const int PublicConnections = 10;

    // For each connection; a statement that was not used for the longest time gives way.
    private const int PreparedStatements = 200;

    private readonly SessionProof proof;
    private readonly TimeProvider? clock;

    private Database(string application, InstallationKey key, TimeProvider? clock)
    {
        (proof, this.clock) = (SessionProof.Under(key), clock);
        var connection = new NpgsqlConnectionStringBuilder(application) { ApplicationName = "golden-thread", Timezone = "UTC" };
        // Working out how to answer, with the rules of every table, takes longer than answering: it is done once for a connection.
        if (!connection.ShouldSerialize("Max Auto Prepare")) (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages) = (PreparedStatements, 2);
        Application = NpgsqlDataSource.Create(connection.ConnectionString);
        connection.MaxPoolSize = Math.Min(PublicConnections, connection.MaxPoolSize);
        Public = NpgsqlDataSource.Create(connection.ConnectionString);
    }

    /// <summary>Connections of the application: bound by row-level security.</summary>
    public NpgsqlDataSource Application { get; }

    /// <summary>The same for readers of the public pages, a pool of their own: however many they are, people who are signed in go on working.</summary>
    public NpgsqlDataSource Public { get; }

    /// <summary>How <see cref="GoldenThreadDb"/> reads and writes; it names no database, so that a program works its model out once, whatever it opens.</summary>
    internal static DbContextOptions<GoldenThreadDb> Options { get; } = new DbContextOptionsBuilder<GoldenThreadDb>()
        .UseNpgsql()
        .AddInterceptors(SessionGuard.Instance)
        .Options;

    /// <summary>
    /// Begins to work out how tables are read and written, which the first question waits for otherwise and which asks nothing of any database: a
    /// start does so while it waits for the server.
    /// </summary>
    public static void Prepare() => _ = Task.Run(static () =>
    {
        using var db = new GoldenThreadDb(null!);
        return db.Model;
    });

    /// <summary>The same for a database that is known to be in order, such as a copy of a template.</summary>
    /// <param name="application">The application's connection string.</param>
    /// <param name="key">The installation's key.</param>
    /// <param name="clock">The clock by which access is decided and statements are recorded; null for the database's own.</param>
    public static Database OpenAsItIs(string application, InstallationKey key, TimeProvider? clock = null) => new(application, key, clock);

    /// <summary>Begins work for somebody.</summary>
    /// <param name="session">For whom.</param>
    /// <param name="cancellation">Ends the wait for a connection.</param>
    /// <returns>Open, in a transaction; what is not saved is undone when it is disposed.</returns>
    public async Task<GoldenThreadDb> Open(Session session, CancellationToken cancellation = default)
    {
        var db = new GoldenThreadDb(this);
        await db.Begin(session, cancellation);
        return db;
    }

    /// <summary>The command that every transaction begins with: until it has run, nothing can be seen.</summary>
    /// <param name="session">For whom.</param>
    public NpgsqlBatchCommand Beginning(Session session) => new("select public.gt_begin($1)")
    {
        Parameters = { new NpgsqlParameter { Value = proof.Of(session, TimeProvider.System.GetUtcNow(), clock?.GetUtcNow()) } },
    };

    /// <summary>Asks one thing for somebody and nothing more, without all that <see cref="GoldenThreadDb"/> is ready for: what a start asks is answered at once.</summary>
    /// <param name="session">For whom.</param>
    /// <param name="sql">A statement that answers with one value.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The first column of its first row; null where there is none.</returns>
    internal async Task<object?> Ask(Session session, string sql, CancellationToken cancellation = default)
    {
        await using var connection = await Application.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var begin = new NpgsqlBatch(connection, transaction) { BatchCommands = { Beginning(session) } })
            await begin.ExecuteNonQueryAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return await command.ExecuteScalarAsync(cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        await Public.DisposeAsync();
    }
}
