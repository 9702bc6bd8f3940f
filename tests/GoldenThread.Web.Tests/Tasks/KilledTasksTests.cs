using System.Diagnostics;
using GoldenThread.Children;
using GoldenThread.Organisations;
using GoldenThread.Pathways;
using GoldenThread.Storage;
using GoldenThread.Storage.Running;
using GoldenThread.Storage.Tasks;
using GoldenThread.Tasks;
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

    /// <summary>Invariant 11 over the database: events that are written, sent, sent again and withdrawn in drawn orders leave the tasks that a rebuild and the engine give.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task However_events_arrive_what_is_kept_is_what_is_rebuilt_and_what_the_engine_gives(int seed)
    {
        var partnership = await database.AddPartnership();
        var (organisation, random) = (new Organisation(partnership.Id, "Northmere Trust"), new Random(seed));
        ChildId[] children = [.. Enumerable.Range(0, 3).Select(_ => ChildId.New())];
        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            db.Add(organisation);
            foreach (var child in children) db.Add(new ChildRecord(partnership.Id, child, new WrittenBy(organisation.Id, null, "Trust", DateTimeOffset.UtcNow.AddDays(-400)), "Referral"));
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        string[] kinds = ["appointment-missed", "appointment-missed-explained", "referral-received", "referral-decided", "assessment-completed", "child-protection-plan-begins", "core-group", "child-protection-plan-ends", "supervision-order-begins", "visit", "supervision-order-ends", "birth", "address-changed", "adult-joined-household", "adult-seen"];
        await using var services = Services();
        var session = new Session(partnership.Id, null, "Northmere Trust", organisation.Id, null, SessionScope.System);
        async Task As(Func<IServiceProvider, Task> work)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(session);
            await work(scope.ServiceProvider);
        }

        List<StatementId> written = [];
        for (var n = 0; n < 60; n++)
        {
            var (child, kind, happened) = (children[random.Next(3)], kinds[random.Next(kinds.Length)], DateTimeOffset.UtcNow.AddHours(-random.Next(1, 9_000)));
            await As(async work =>
            {
                switch (random.Next(4))
                {
                    case 0 when written.Count > 0:
                        var taken = written[random.Next(written.Count)];
                        written.Remove(taken);
                        await work.GetRequiredService<WriteStatement>().Withdraw(taken, "Wrong");
                        break;
                    case 1:
                        await work.GetRequiredService<TakeEvents>().Take([new PathwayEvent($"e-{random.Next(8)}", happened.UtcDateTime, happened.UtcDateTime, new EventKind(random.Next(5) == 0 ? "withdrawn" : kind), new ChildKey(child.Value.ToString()))]);
                        break;
                    default:
                        written.Add(await work.GetRequiredService<WriteStatement>().Write([child], new Draft { Kind = StatementKind.Event, Value = kind, Given = new Given { Happened = happened } }));
                        break;
                }
            });
        }

        await As(async work =>
        {
            var (_, differ) = await work.GetRequiredService<RebuildTasks>().Check(TestContext.Current.CancellationToken);
            // What fell due between the last event and now changes by itself.
            differ.ShouldBeEmpty();
            var db = work.GetRequiredService<GoldenThreadDb>();
            var (tasks, now) = (await work.GetRequiredService<TaskPathways>().Of(db), DateTimeOffset.UtcNow);
            foreach (var child in children)
            {
                var events = await EventsOf.Record(db, child, now);
                var engine = tasks.Set.Pathways.SelectMany(p => tasks.Engine.Evaluate(p, new Timeline(events, now.UtcDateTime, DateTime.MaxValue)))
                    .SelectMany(i => i.Steps.Select(s => $"{i.Pathway.Key} {i.Pathway.Version} {i.Trigger?.Id} {s.Step.Key} {s.Number} {TaskStates.Of(s.Standing)}")).Where(t => !t.EndsWith(nameof(TaskState.NotNeeded), StringComparison.Ordinal));
                var kept = (await db.Tasks.AsNoTracking().Where(t => t.Child == child && t.State != TaskState.NoLongerAskedFor && t.State != TaskState.NotNeeded).ToListAsync(TestContext.Current.CancellationToken))
                    .Select(t => $"{t.Pathway} {t.Version} {t.TriggerEvent} {t.Step} {t.Number} {t.State}");
                kept.Order(StringComparer.Ordinal).ShouldBe(engine.Order(StringComparer.Ordinal));
            }

            (await db.Tasks.CountAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThan(20);
        });
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
