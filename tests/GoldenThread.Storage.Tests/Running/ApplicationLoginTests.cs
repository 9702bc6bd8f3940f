using GoldenThread.Storage.Migrations;
using GoldenThread.Storage.Running;
using GoldenThread.Testing;
using Npgsql;

namespace GoldenThread.Storage.Tests.Running;

/// <summary>The application starts with a login of its own, on its build's schema, with the installation's key, or says why not.</summary>
public sealed class ApplicationLoginTests
{
    [Fact]
    public async Task It_does_not_start_as_the_owner()
    {
        await using var database = await TestDatabase.Create();

        (await Should.ThrowAsync<InstallationException>(() => DatabaseStart.Open(new DatabaseLogins(database.ConnectionString, null), TestDatabase.Key)))
            .Message.ShouldContain("a login of its own, golden_thread_app");
    }

    [Fact]
    public async Task It_does_not_start_on_a_schema_that_waits_for_its_owner()
    {
        await using var database = await TestDatabase.Create();
        await database.AsOwner("delete from schema_step where \"MigrationId\" = '0070_proved_sessions'");

        (await Should.ThrowAsync<InstallationException>(
            () => DatabaseStart.Open(new DatabaseLogins(database.ApplicationConnectionString, null), TestDatabase.Key)))
            .Message.ShouldContain("needs 1 schema step (0070_proved_sessions first)");
    }

    [Fact]
    public async Task It_does_not_start_on_an_empty_database_without_its_owner()
    {
        await using var database = await TestDatabase.Create(migrated: false);

        (await Should.ThrowAsync<InstallationException>(
            () => DatabaseStart.Open(new DatabaseLogins(database.ApplicationConnectionString, null), TestDatabase.Key)))
            .Message.ShouldContain("ConnectionStrings:Owner");
    }

    [Fact]
    public async Task It_does_not_start_with_another_key_and_follows_it_once_the_owner_says_so()
    {
        await using var database = await TestDatabase.Create();
        var logins = new DatabaseLogins(database.ApplicationConnectionString, database.ConnectionString);
        var folder = Directory.CreateTempSubdirectory("golden-thread-key-");
        try
        {
            var another = InstallationKey.FromFileOrMake(Path.Combine(folder.FullName, "installation.key"));
            (await Should.ThrowAsync<InstallationException>(
                () => DatabaseStart.Open(logins, another))).Message.ShouldContain("does not know this installation's key");

            await SchemaKeeping.ReplaceKey(database.ConnectionString, another, TestContext.Current.CancellationToken);

            await (await DatabaseStart.Open(logins, another)).DisposeAsync();
            await Should.ThrowAsync<PostgresException>(() => database.Database.Open(Session.Jobs));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task It_does_not_start_with_a_login_that_can_become_somebody_else()
    {
        // Roles belong to the whole server, so this needs one of its own.
        var root = Directory.CreateTempSubdirectory("golden-thread-login-").FullName;
        try
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(root, (UnixFileMode)0b111_101_101);
            await using var cluster = await Storage.Cluster.PrivateCluster.Start(Path.Combine(root, "postgres"), settings: ["fsync=off"]);
            await (await DatabaseStart.Open(cluster.Logins(), TestDatabase.Key)).DisposeAsync();
            foreach (var right in (string[])
            [
                "grant pg_read_all_data to golden_thread_app", "grant golden_thread to golden_thread_app", "alter role golden_thread_app superuser",
                "alter role golden_thread_app bypassrls",
            ])
            {
                await Run(cluster.ConnectionString(), right);
                (await Should.ThrowAsync<InstallationException>(() => DatabaseStart.Open(cluster.Logins(), TestDatabase.Key))).Message.ShouldContain(
                    "Golden Thread does not start with it", Case.Sensitive, right);
                await Run(
                    cluster.ConnectionString(), "revoke pg_read_all_data, golden_thread from golden_thread_app; alter role golden_thread_app nosuperuser nobypassrls");
            }

            await (await DatabaseStart.Open(cluster.Logins(), TestDatabase.Key)).DisposeAsync();
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task Run(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
