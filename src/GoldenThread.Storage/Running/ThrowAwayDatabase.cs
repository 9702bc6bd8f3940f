using Npgsql;

namespace GoldenThread.Storage.Running;

/// <summary>A new, empty database of the schema of this build, in which something is tried; it is gone when this is disposed.</summary>
public sealed class ThrowAwayDatabase : IAsyncDisposable
{
    private readonly string server;
    private readonly string called;

    private ThrowAwayDatabase(string owner, string name, Database database) => (server, called, Database) = (owner, name, database);

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>Makes one, beside the databases of a server: a copy of a template that the first one of a build makes.</summary>
    /// <param name="logins">The application's login and the owner's, who may make databases there.</param>
    /// <param name="key">The installation's key.</param>
    /// <param name="clock">The clock by which it decides.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InstallationException">The owner's login is not known here.</exception>
    public static async Task<ThrowAwayDatabase> Make(DatabaseLogins logins, InstallationKey key, TimeProvider clock, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        var owner = logins.Owner ?? throw new InstallationException("A story is played in a database of its own, which the owner's login makes. Set ConnectionStrings__Owner.");
        var template = $"golden_thread_story_{typeof(Database).Module.ModuleVersionId.ToString("N")[..12]}";
        if (await Ask(owner, "select 1 from pg_database where datname = $1", cancellation, template) is null)
        {
            progress?.Report("Making an empty database for stories, once for this build…");
            await Run(owner, $"drop database if exists {template}_half with (force)", cancellation);
            await Run(owner, $"create database {template}_half", cancellation);
            await (await DatabaseStart.Open(new DatabaseLogins(At(logins.Application, $"{template}_half", false), At(owner, $"{template}_half", false)), key, null, cancellation)).DisposeAsync();
            await Run(owner, $"alter database {template}_half rename to {template}", cancellation);
        }

        var name = $"golden_thread_story_{Guid.NewGuid():N}";
        await Run(owner, $"create database {name} template {template}", cancellation);
        await Run(owner, $"revoke temporary on database {name} from public", cancellation);
        return new ThrowAwayDatabase(owner, name, Database.OpenAsItIs(At(logins.Application, name, true), key, clock));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await Run(server, $"drop database if exists {called} with (force)", CancellationToken.None);
    }

    private static string At(string login, string database, bool pooled) => new NpgsqlConnectionStringBuilder(login) { Database = database, Pooling = pooled }.ConnectionString;

    private static async Task Run(string owner, string sql, CancellationToken cancellation) => await Ask(owner, sql, cancellation);

    private static async Task<object?> Ask(string owner, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var connection = new NpgsqlConnection(At(owner, "postgres", false));
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteScalarAsync(cancellation);
    }
}
