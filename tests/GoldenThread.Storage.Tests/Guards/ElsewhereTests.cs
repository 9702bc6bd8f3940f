using System.Diagnostics;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Running;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Guards;

/// <summary>A session is proved on a read replica and through a pooler that hands a connection to another after each transaction.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class ElsewhereTests : IAsyncLifetime
{
    private static readonly string[] Fast = ["fsync=off", "full_page_writes=off"];

    private readonly string root = Directory.CreateTempSubdirectory("golden-thread-elsewhere-").FullName;
    private readonly Partnership partnership = new() { Id = PartnershipId.New(), Name = "Northmere", Slug = "northmere" };
    private readonly Partnership other = new() { Id = PartnershipId.New(), Name = "Calderwick", Slug = "calderwick" };
    private PrivateCluster? cluster;

    private PrivateCluster Cluster => cluster ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public async ValueTask InitializeAsync()
    {
        File.SetUnixFileMode(root, (UnixFileMode)0b111_101_101);
        cluster = await PrivateCluster.Start(Path.Combine(root, "primary"), settings: Fast);
        await using var database = await DatabaseStart.Open(cluster.Logins(), TestDatabase.Key);
        foreach (var one in (Partnership[])[partnership, other])
        {
            await using var db = await database.Open(Session.System(one.Id));
            db.Add(one);
            await db.Save();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task On_a_read_replica()
    {
        var sockets = new NpgsqlConnectionStringBuilder(Cluster.ConnectionString()).Host!;
        var copy = Path.Combine(root, "replica");
        Command.MustRun("Making a replica", "/bin/sh", ["-c", "umask 077; mkdir \"$1\"", "sh", copy]);
        if (Environment.IsPrivilegedProcess)
            Command.MustRun("Giving it to PostgreSQL's account", "chown", ["postgres", copy]);
        Command.MustRun("Copying", Path.Combine(PostgresBinaries.Find().Folder, "pg_basebackup"),
            ["-h", sockets, "-U", PrivateCluster.Owner, "-D", copy, "-X", "stream", "-R", "-c", "fast", "--no-sync"], Environment.IsPrivilegedProcess
                ? "postgres"
                : null);
        await using var replica = await PrivateCluster.Start(copy, settings: Fast);
        await using var database = Database.OpenAsItIs(replica.Logins().Application, TestDatabase.Key);

        await using var db = await database.Open(Session.System(partnership.Id));
        await using var ask = db.Command("select pg_is_in_recovery()");
        (await ask.ExecuteScalarAsync()).ShouldBe(true);
        (await db.Partnerships.Select(p => p.Name).ToListAsync()).ShouldBe(["Northmere"]);
    }

    [Fact]
    public async Task Through_a_pooler_in_transaction_mode_in_which_all_share_one_connection()
    {
        var sockets = new NpgsqlConnectionStringBuilder(Cluster.ConnectionString()).Host!;
        using var pooler = Pooler(sockets);
        try
        {
            var through = new NpgsqlConnectionStringBuilder(Cluster.Logins().Application) { Port = 6432, MaxPoolSize = 5, MaxAutoPrepare = 0 }.ConnectionString;
            await using var database = Database.OpenAsItIs(through, TestDatabase.Key);
            await Answers(database);
            foreach (var _ in Enumerable.Range(0, 5))
            {
                // Both keep their connection to the pooler, and take turns on the one behind it.
                await using (var db = await database.Open(Session.System(partnership.Id)))
                    (await db.Partnerships.Select(p => p.Name).ToListAsync()).ShouldBe(["Northmere"]);
                await using (var db = await database.Open(Session.System(other.Id)))
                {
                    (await db.Partnerships.Select(p => p.Name).ToListAsync()).ShouldBe(["Calderwick"]);
                    db.Add(new BoardMeeting { Partnership = other.Id, HeldOn = new DateOnly(2026, 10, 1), Title = "Board" });
                    await db.Save("As planned");
                }

                await using var outside = database.Application.CreateCommand("select count(*) from partnership");
                (await outside.ExecuteScalarAsync()).ShouldBe(0L);
            }
        }
        finally
        {
            pooler.Kill(entireProcessTree: true);
            await pooler.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(";Max Auto Prepare=0", false)]
    public async Task Statements_are_prepared_unless_the_installation_says_otherwise(string more, bool prepared)
    {
        await using var database = Database.OpenAsItIs(Cluster.Logins().Application + more, TestDatabase.Key);
        await using var connection = await database.Application.OpenConnectionAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await using var ask = new NpgsqlCommand("select 1 as one", connection);
            await ask.ExecuteScalarAsync();
        }

        await using var count = new NpgsqlCommand("select count(*) from pg_prepared_statements where statement like 'select 1 as one%'", connection);
        (await count.ExecuteScalarAsync()).ShouldBe(prepared ? 1L : 0L);
    }

    private Process Pooler(string sockets)
    {
        File.WriteAllText(Path.Combine(root, "users.txt"), "\"golden_thread_app\" \"\"\n");
        var settings = Path.Combine(root, "pooler.ini");
        File.WriteAllText(settings, $"""
            [databases]
            * = host={sockets} port=5432
            [pgbouncer]
            listen_addr =
            listen_port = 6432
            unix_socket_dir = {sockets}
            auth_type = trust
            auth_file = {Path.Combine(root, "users.txt")}
            pool_mode = transaction
            default_pool_size = 1
            ignore_startup_parameters = extra_float_digits
            """);
        string[] command = ["/usr/sbin/pgbouncer", settings];
        return Process.Start(Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", .. command])
            : new ProcessStartInfo(command[0], command[1..]))!;
    }

    private static async Task Answers(Database database)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = await database.Application.OpenConnectionAsync();
                return;
            }
            catch (NpgsqlException) when (tries < 100)
            {
                await Task.Delay(50);
            }
        }
    }
}
