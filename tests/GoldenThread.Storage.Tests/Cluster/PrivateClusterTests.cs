using System.Diagnostics;
using System.Globalization;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Partnerships;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Cluster;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class PrivateClusterTests : IDisposable
{
    private static readonly string[] Fast = ["fsync=off", "full_page_writes=off"];

    private readonly string root = Directory.CreateTempSubdirectory("golden-thread-cluster-").FullName;
    private readonly List<string> said = [];

    public PrivateClusterTests() => File.SetUnixFileMode(root, (UnixFileMode)0b111_101_101);

    private string Folder => Path.Combine(root, "postgres");

    [Fact]
    public async Task A_cluster_is_made_once_started_again_and_stopped_by_whoever_started_it()
    {
        await using (var first = await Start())
        {
            first.StopsAtEnd.ShouldBeTrue();
            await Run(first, "create table kept (n int); insert into kept values (42)");
        }

        Pid().ShouldBeNull();
        said.ShouldContain(s => s.StartsWith("Making", StringComparison.Ordinal));
        said.Clear();
        await using var second = await Start();
        (await Run(second, "select n from kept")).ShouldBe(42);
        said.ShouldNotContain(s => s.StartsWith("Making", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_listens_on_a_socket_that_its_account_alone_can_reach_and_on_no_port()
    {
        await using var cluster = await Start();

        (await Run(cluster, "show listen_addresses")).ShouldBe("");
        var sockets = new NpgsqlConnectionStringBuilder(cluster.ConnectionString()).Host!;
        File.GetUnixFileMode(sockets).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(cluster.Folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Path.Combine(sockets, ".s.PGSQL.5432").Length.ShouldBeLessThan(100);
    }

    [Fact]
    public async Task A_second_start_finds_the_running_cluster_and_leaves_it_running()
    {
        await using var first = await Start();
        await using (var second = await Start())
        {
            second.StopsAtEnd.ShouldBeFalse();
            (await Run(second, "select 1")).ShouldBe(1);
        }

        (await Run(first, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_starts_at_once_make_one_cluster()
    {
        var both = await Task.WhenAll(Start(), Start());
        both.Count(c => c.StopsAtEnd).ShouldBe(1);
        (await Run(both[0], "select 1")).ShouldBe((await Run(both[1], "select 1")));
        foreach (var cluster in both.OrderBy(c => c.StopsAtEnd))
            await cluster.DisposeAsync();
        Pid().ShouldBeNull();
    }

    [Fact]
    public async Task A_cluster_that_an_application_left_behind_when_it_died_is_taken_over()
    {
        var lost = await Start();
        lost.StopsAtEnd.ShouldBeTrue();
        await File.WriteAllTextAsync(Folder + ".started-by", "999999999 1");

        await using (var next = await Start())
        {
            next.StopsAtEnd.ShouldBeTrue();
            (await Run(next, "select 1")).ShouldBe(1);
        }

        Pid().ShouldBeNull();
        await lost.DisposeAsync();
    }

    [Fact]
    public async Task A_cluster_that_was_killed_starts_again_with_everything_that_was_committed()
    {
        var killed = await Start();
        await Run(killed, "create table kept (n int); insert into kept values (42)");
        using (var server = Process.GetProcessById(Pid()!.Value))
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        NpgsqlConnection.ClearAllPools();
        // The number in the file it left behind may be another process's by now.
        var left = await File.ReadAllLinesAsync(Path.Combine(Folder, "postmaster.pid"));
        left[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(Path.Combine(Folder, "postmaster.pid"), left);

        await using var again = await Start();
        (await Run(again, "select n from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task A_database_opens_on_the_private_cluster_and_ends_with_it()
    {
        var id = PartnershipId.New();
        await using (var running = await RunningDatabase.Open(new InstallationPlace(root)))
        {
            await using var db = await running.Database.Open(Session.System(id));
            db.Add(new Partnership { Id = id, Name = "Northmere", Slug = "northmere" });
            await db.Save();
        }

        Pid().ShouldBeNull();
        await using var again = await RunningDatabase.Open(new InstallationPlace(root, "", ""));
        await using var jobs = await again.Database.Open(Session.Jobs);
        (await jobs.Partnerships.Select(p => p.Name).ToListAsync()).ShouldBe(["Northmere"]);
    }

    public void Dispose()
    {
        if (Pid() is null)
            Directory.Delete(root, recursive: true);
    }

    private Task<PrivateCluster> Start() => PrivateCluster.Start(Folder, new Progress(said), Fast);

    private int? Pid() => File.Exists(Path.Combine(Folder, "postmaster.pid"))
        ? int.Parse(File.ReadLines(Path.Combine(Folder, "postmaster.pid")).First(), CultureInfo.InvariantCulture)
        : null;

    private static async Task<object?> Run(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString() + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private sealed class Progress(List<string> said) : IProgress<string>
    {
        public void Report(string value)
        {
            lock (said)
                said.Add(value);
        }
    }
}
