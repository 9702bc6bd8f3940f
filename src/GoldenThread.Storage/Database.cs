using GoldenThread.Storage.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace GoldenThread.Storage;

/// <summary>A PostgreSQL database with Golden Thread's schema in it.</summary>
/// <remarks>
/// Two ways in: the owner, for migrations alone, and the role <c>golden_thread_app</c>, which owns nothing and passes no guard.
/// Both use the login of the connection string; the role is set when a connection begins.
/// </remarks>
public sealed class Database : IAsyncDisposable
{
    /// <summary>The role that the application works in.</summary>
    public const string ApplicationRole = "golden_thread_app";

    // Any number: what matters is that every node uses the same.
    private const long MigrationLock = 0x60_1D_E7_47;

    private Database(string connectionString)
    {
        Application = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            Options = $"-c role={ApplicationRole} -c timezone=UTC",
            ApplicationName = "golden-thread",
            // All settings of a session are local to its transaction, so a connection goes back clean.
            NoResetOnClose = true,
        }.ConnectionString);
        Options = new DbContextOptionsBuilder<GoldenThreadDb>()
            .UseNpgsql(Application, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(SessionGuard.Instance)
            .ConfigureWarnings(w => w.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning))
            .Options;
    }

    /// <summary>Connections of the application: bound by row-level security.</summary>
    public NpgsqlDataSource Application { get; }

    /// <summary>How <see cref="GoldenThreadDb"/> reaches this database.</summary>
    public DbContextOptions<GoldenThreadDb> Options { get; }

    /// <summary>Opens a database and brings its schema up to date; several nodes may do so at once.</summary>
    /// <param name="connectionString">The owner's connection; on a server the login needs the right to create roles at the first start.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<Database> Open(string connectionString, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        await Migrate(connectionString, progress, cancellation);
        return new Database(connectionString);
    }

    /// <summary>The same for a database that is known to be up to date, such as a copy of a template.</summary>
    public static Database OpenAsItIs(string connectionString) => new(connectionString);

    /// <summary>Begins work for somebody.</summary>
    /// <param name="session">For whom.</param>
    /// <param name="cancellation">Ends the wait for a connection.</param>
    /// <returns>Open, in a transaction; what is not saved is undone when it is disposed.</returns>
    public async Task<GoldenThreadDb> Open(Session session, CancellationToken cancellation = default)
    {
        var db = new GoldenThreadDb(Options);
        await db.Begin(session, cancellation);
        return db;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Application.DisposeAsync();

    private static async Task Migrate(string connectionString, IProgress<string>? progress, CancellationToken cancellation)
    {
        await using var owner = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await using var connection = await owner.OpenConnectionAsync(cancellation);
        await Run(connection, $"select pg_advisory_lock({MigrationLock})", cancellation);
        await Run(connection, MakeRole, cancellation);
        var options = new DbContextOptionsBuilder<SchemaContext>()
            .UseNpgsql(owner, o => o.MigrationsHistoryTable("schema_step"))
            .Options;
        await using var schema = new SchemaContext(options);
        var steps = (await schema.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (steps.Count > 0)
        {
            progress?.Report($"Bringing the database up to date ({steps.Count} {(steps.Count == 1 ? "step" : "steps")})…");
            await schema.Database.MigrateAsync(cancellation);
        }
    }

    // Roles belong to the whole server: another database of it, or another node, may be making the role at this moment.
    private const string MakeRole = $"""
        do $$
        begin
          if not exists (select from pg_roles where rolname = '{ApplicationRole}') then
            create role {ApplicationRole} nologin;
          end if;
        exception when duplicate_object or unique_violation then null;
        end $$;
        do $$
        begin
          if not pg_has_role(session_user, '{ApplicationRole}', 'member') then
            execute format('grant {ApplicationRole} to %I', session_user);
          end if;
        end $$;
        """;

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
