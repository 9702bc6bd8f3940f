using System.Diagnostics;
using GoldenThread.Children;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Running;
using GoldenThread.Storage.Tasks;
using GoldenThread.Testing;
using GoldenThread.Work;
using GoldenThread.Work.Children;
using GoldenThread.Work.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Tasks;

/// <summary>A node of its own process is killed while it works out what is due; two nodes record in one record at once. No task is lost, and none is there twice.</summary>
public sealed class KilledTasksTests : IAsyncLifetime
{
    private const int Records = 1_000;
    private const int Steps = 1;

    private readonly TestDatabase database = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_node_that_is_killed_in_the_middle_loses_no_task_and_makes_none_twice()
    {
        var partnership = await Waiting();
        using (var node = Start())
        {
            var clock = Stopwatch.StartNew();
            while (await Kept(partnership) == 0 && clock.Elapsed < TimeSpan.FromMinutes(1)) await Task.Delay(20, TestContext.Current.CancellationToken);
            node.Kill();
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        (await Kept(partnership)).ShouldBeInRange(1, (Records * Steps) - 1, "the node was to be killed in the middle");
        await using var other = Services();
        await using var scope = other.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoldenThreadDb>();
        await db.Begin(Session.System(partnership), TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<KeepTasks>().Due(db);
        (await Kept(partnership)).ShouldBe(Records * Steps);
        var (records, differ) = await scope.ServiceProvider.GetRequiredService<RebuildTasks>().Check(TestContext.Current.CancellationToken);
        (records, differ.Count).ShouldBe((Records, 0));
    }

    [Fact]
    public async Task Two_nodes_that_record_in_one_record_at_once_lose_no_task()
    {
        var partnership = await database.AddPartnership();
        var (organisation, child) = (new Organisation(partnership.Id, "Northmere Trust"), ChildId.New());
        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            db.AddRange(organisation, new ChildRecord(partnership.Id, child, new WrittenBy(organisation.Id, null, "Trust", DateTimeOffset.UtcNow), "Referral"));
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        await using var one = Services();
        await using var two = Services();
        var session = new Session(partnership.Id, null, "Northmere Trust", organisation.Id, null, SessionScope.System);
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async n =>
        {
            await using var scope = (n % 2 == 0 ? one : two).CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(session);
            await scope.ServiceProvider.GetRequiredService<WriteStatement>().Write([child], new Draft { Kind = StatementKind.Event, Value = "referral-received" });
        }));
        await using var asked = one.CreateAsyncScope();
        var all = asked.ServiceProvider.GetRequiredService<GoldenThreadDb>();
        await all.Begin(Session.System(partnership.Id), TestContext.Current.CancellationToken);
        (await all.Tasks.CountAsync(t => t.Step == "decide", TestContext.Current.CancellationToken)).ShouldBe(24);
        (await asked.ServiceProvider.GetRequiredService<RebuildTasks>().Check(TestContext.Current.CancellationToken)).Differ.ShouldBeEmpty();
    }

    // Records in which an appointment was missed, and nothing was worked out yet.
    private async Task<PartnershipId> Waiting()
    {
        var partnership = await database.AddPartnership();
        var (organisation, now) = (new Organisation(partnership.Id, "Northmere Trust"), DateTimeOffset.UtcNow.AddMinutes(-1));
        await using var db = await database.Database.Open(Session.System(partnership.Id));
        db.Add(organisation);
        foreach (var child in Enumerable.Range(0, Records).Select(_ => ChildId.New()))
        {
            var by = new WrittenBy(organisation.Id, null, "Trust", now);
            db.AddRange(
                new ChildRecord(partnership.Id, child, by, "Referral"), new TaskClock { Partnership = partnership.Id, Child = child, NextChange = now, WorkedOutAt = now },
                new Statement(partnership.Id, child, StatementId.New(), StatementKind.Event, by, new Given { Happened = now.AddDays(-20) }) { Value = "appointment-missed" });
        }

        await db.Save(cancellation: TestContext.Current.CancellationToken);
        return partnership.Id;
    }

    private async Task<int> Kept(PartnershipId partnership)
    {
        await using var db = await database.Database.Open(Session.System(partnership));
        return await db.Tasks.CountAsync(TestContext.Current.CancellationToken);
    }

    private ServiceProvider Services()
    {
        var all = new ServiceCollection().AddLogging().AddMetrics().AddGoldenThreadStorage(database.Database, InstallationKey.FromFile(TestDatabase.KeyFile)).AddWork();
        all.AddSingleton(TimeProvider.System);
        return all.BuildServiceProvider();
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GoldenThread.Web.dll")]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        (string Name, string Value)[] settings =
        [
            ("ConnectionStrings__GoldenThread", database.ApplicationConnectionString), ("GoldenThread__KeyFile", TestDatabase.KeyFile),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_CONTENTROOT", AppContext.BaseDirectory),
        ];
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var node = Process.Start(start)!;
        node.OutputDataReceived += (_, _) => { };
        node.ErrorDataReceived += (_, _) => { };
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();
        return node;
    }
}
