using Dapper;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Migrations;

/// <summary>What the owner of a database does: brings the schema up to date, makes the application's login, makes the installation's key known.</summary>
internal static class SchemaKeeping
{
    // Any number: what matters is that every node uses the same.
    private const long MigrationLock = 0x60_1D_E7_47;

    /// <summary>Does all of it; several nodes may at once.</summary>
    public static async Task BringUpToDate(string owner, string application, InstallationKey key, IProgress<string>? progress, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await Run(connection, $"select pg_advisory_lock({MigrationLock})", cancellation);
        await MakeLogin(connection, application, cancellation);
        var steps = await Pending(source, cancellation);
        if (steps.Count > 0)
        {
            progress?.Report($"Bringing the database up to date ({steps.Count} {(steps.Count == 1 ? "step" : "steps")})…");
            await using var schema = Schema(source);
            await schema.Database.MigrateAsync(cancellation);
        }

        var (inner, outer) = SessionProof.Under(key).Pads;
        await Run(connection, "insert into session_key (inner_pad, outer_pad) values ($1, $2) on conflict do nothing", cancellation, inner, outer);
        await SealAuthenticators(connection, key, cancellation);
    }

    // What an earlier version kept in plain text.
    private static async Task SealAuthenticators(NpgsqlConnection connection, InstallationKey key, CancellationToken cancellation)
    {
        var sealing = new Sealing(key, AccountStore.Purpose);
        var plain = await connection.QueryAsync<(Guid Account, string Provider, string Name,
        string? Value)>("select account_id, login_provider, name, value from account_token where not sealed");
        foreach (var (account, provider, name, value) in plain.Where(p => p.Value is not null))
            await Run(
                connection, "update account_token set value = $1, sealed = true where account_id = $2 and login_provider = $3 and name = $4 and not sealed",
                cancellation, sealing.Seal(value!), account, provider, name);
    }

    /// <summary>Makes the application's login, before a backup is restored that grants it its rights.</summary>
    public static async Task MakeLogin(string owner, string application, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await MakeLogin(connection, application, cancellation);
    }

    private static async Task MakeLogin(NpgsqlConnection connection, string application, CancellationToken cancellation)
    {
        await Run(connection, "select set_config('gt.password', $1, false)", cancellation, new NpgsqlConnectionStringBuilder(application).Password ?? "");
        await Run(connection, Login, cancellation);
    }

    /// <summary>Makes the database follow another key from now on; nodes that run with the old one begin no session any more.</summary>
    public static async Task ReplaceKey(string owner, InstallationKey key, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        var (inner, outer) = SessionProof.Under(key).Pads;
        await Run(
            connection, "insert into session_key (inner_pad, outer_pad) values ($1, $2) on conflict (one) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad", cancellation, inner, outer);
    }

    /// <summary>The steps of the schema that this build knows and a database has not taken.</summary>
    /// <param name="source">The application's connections.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<string>> Pending(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select to_regclass('schema_step') is not null");
        if (await command.ExecuteScalarAsync(cancellation) is not true) return SchemaSteps.Known;
        await using var taken = source.CreateCommand("select array_agg(\"MigrationId\") from schema_step");
        return [.. SchemaSteps.Known.Except(await taken.ExecuteScalarAsync(cancellation) as string[] ?? [])];
    }

    private static SchemaContext Schema(NpgsqlDataSource source) => new(new DbContextOptionsBuilder<SchemaContext>()
        .UseNpgsql(source, o => o.MigrationsHistoryTable("schema_step")).Options);

    // Roles belong to the whole server: another database of it, or another node, may be making the role at this moment. Where somebody has
    // made it already, with whatever password, it stays as it is.
    private const string Login = $"""
        do $$
        declare password constant text := nullif(current_setting('gt.password'), '');
        begin
          if not exists (select from pg_roles where rolname = '{Database.ApplicationRole}') then
            create role {Database.ApplicationRole} nologin;
          end if;
          if not (select rolcanlogin from pg_roles where rolname = '{Database.ApplicationRole}') then
            execute format('alter role {Database.ApplicationRole} login password %L', password);
          end if;
        exception when duplicate_object or unique_violation then null;
        end $$;
        -- A temporary schema is searched first, and what stands in it can look like something else. Each database says so anew.
        do $$
        begin
          execute format('revoke temporary on database %I from public', current_database());
        exception when insufficient_privilege then null;
        end $$
        """;

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
