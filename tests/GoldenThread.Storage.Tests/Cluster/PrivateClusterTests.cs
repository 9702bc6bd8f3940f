using System.Diagnostics;
using System.Globalization;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Running;
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
    public async Task A_cluster_is_made_once_started_again_and_stopped_by_whoever_uses_it_last()
    {
        await using (var first = await Start())
        {
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
            (await Run(second, "select 1")).ShouldBe(1);

        (await Run(first, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_started_it_does_not_stop_what_another_still_uses()
    {
        var first = await Start();
        await using (var second = await Start())
        {
            await first.DisposeAsync();

            (await Run(second, "select 1")).ShouldBe(1);
            Pid().ShouldNotBeNull();
        }

        Pid().ShouldBeNull();
    }

    [Fact]
    public async Task Two_starts_at_once_make_one_cluster()
    {
        var both = await Task.WhenAll(Start(), Start());
        (await Run(both[0], "select pg_backend_pid() is not null")).ShouldBe(true);
        said.Count(s => s.StartsWith("Making", StringComparison.Ordinal)).ShouldBe(1);
        foreach (var cluster in both)
            await cluster.DisposeAsync();
        Pid().ShouldBeNull();
    }

    [Fact]
    public async Task A_program_that_was_killed_holds_the_cluster_no_longer_and_the_next_stops_it()
    {
        await using (var first = await Start())
        {
            // Another program on the same folder, which holds the lock of who uses it and is killed.
            using var other = Process.Start("flock", ["--shared", Folder + ".users", "sleep", "600"]);
            await Until(() => HoldsALock(other));
            other.Kill(entireProcessTree: true);
            await other.WaitForExitAsync(TestContext.Current.CancellationToken);
            (await Run(first, "select 1")).ShouldBe(1);
        }

        Pid().ShouldBeNull();
    }

    [Fact]
    public async Task Another_program_that_is_alive_keeps_the_cluster_running()
    {
        Process other;
        await using (await Start())
        {
            other = Process.Start("flock", ["--shared", Folder + ".users", "sleep", "600"]);
            await Until(() => HoldsALock(other));
        }

        Pid().ShouldNotBeNull();
        other.Kill(entireProcessTree: true);
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        other.Dispose();
        await (await Start()).DisposeAsync();
        Pid().ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_was_killed_while_the_application_runs_is_started_again_with_everything_that_was_committed()
    {
        await using var cluster = await Start();
        await Run(cluster, "create table kept (n int); insert into kept values (42)");
        (await cluster.StartAgain(TestContext.Current.CancellationToken)).ShouldBeFalse("it runs");

        await Kill();

        (await cluster.StartAgain(TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await Run(cluster, "select n from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task A_zombie_of_the_same_name_is_no_running_server()
    {
        await (await Start()).DisposeAsync();
        // A child that ended, called postgres, standing in the cluster's folder, which its parent does not fetch: it ends once the shell, which would, has become something else.
        using var parent = Process.Start(
            new ProcessStartInfo(
                "bash",
                [
                    "-c", "cd \"$0\"; (exec -a postgres bash -c 'echo -n postgres > /proc/$BASHPID/comm; until read name </proc/$PPID/comm && [ $name = sleep ]; do :; done; exit 0') & echo $!; exec sleep 600", Folder,
                ])
            { RedirectStandardOutput = true, UseShellExecute = false })!;
        var zombie = int.Parse((await parent.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!, CultureInfo.InvariantCulture);
        await Until(() => File.ReadAllText($"/proc/{zombie}/stat").Contains(") Z ", StringComparison.Ordinal));
        File.ReadAllText($"/proc/{zombie}/comm").Trim().ShouldBe("postgres");
        await File.WriteAllTextAsync(Path.Combine(Folder, "postmaster.pid"), $"{zombie}\n{Folder}\n", TestContext.Current.CancellationToken);

        await using (var cluster = await Start())
            (await Run(cluster, "select 1")).ShouldBe(1);

        parent.Kill();
    }

    [Fact]
    public async Task A_server_that_works_on_other_files_is_not_taken_for_ours()
    {
        await (await Start()).DisposeAsync();
        await using var other = await PrivateCluster.Start(Path.Combine(root, "other"), settings: Fast);
        File.Copy(Path.Combine(root, "other", "postmaster.pid"), Path.Combine(Folder, "postmaster.pid"));

        await using var ours = await Start();

        (await Run(ours, "show data_directory")).ShouldBe(Folder);
        (await Run(other, "show data_directory")).ShouldBe(other.Folder);
    }

    [Fact]
    public async Task A_cluster_that_was_killed_starts_again_with_everything_that_was_committed()
    {
        var killed = await Start();
        await Run(killed, "create table kept (n int); insert into kept values (42)");
        await Kill();
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

    private async Task Kill()
    {
        using var server = Process.GetProcessById(Pid()!.Value);
        server.Kill();
        await server.WaitForExitAsync();
        NpgsqlConnection.ClearAllPools();
    }

    // The shell's lock is taken a moment after it starts; the kernel lists who holds what.
    private static bool HoldsALock(Process other) => File.ReadLines("/proc/locks").Any(line => line.Contains($" {other.Id} ", StringComparison.Ordinal));

    private static async Task Until(Func<bool> holds)
    {
        var since = Stopwatch.StartNew();
        while (!holds())
        {
            if (since.Elapsed > TimeSpan.FromSeconds(20)) throw new TimeoutException("It did not come to that.");
            await Task.Yield();
        }
    }

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
