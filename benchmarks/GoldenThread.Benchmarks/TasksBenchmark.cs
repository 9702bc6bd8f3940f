using System.Diagnostics;
using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Sample.Children;
using GoldenThread.Documents.Reading;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Running;
using GoldenThread.Time;
using GoldenThread.Work;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Files;
using GoldenThread.Work.Tasks;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Benchmarks;

/// <summary>
/// So many invented children with their contacts and events, copied into a database that is gone afterwards: all tasks worked out from nothing, then again where they
/// are there; a contact recorded with its tasks, one's own tasks, who is around a child.
/// </summary>
internal static class TasksBenchmark
{
    private const int Tries = 200;

    public static async Task<int> Run(string folder, string[] counts)
    {
        await using var cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"));
        Console.WriteLine("children | statements | events | size | tasks from nothing | tasks there already | tasks | a contact with its tasks p50, p95 (ms) | my tasks p50, p95 | around p50, p95, without opening");
        foreach (var count in counts.Select(c => int.Parse(c, CultureInfo.InvariantCulture))) await Of(cluster, folder, count);
        return 0;
    }

    private static async Task Of(PrivateCluster cluster, string folder, int children)
    {
        var key = InstallationKey.FromFileOrMake(Path.Combine(folder, "benchmark.key"));
        await using var made = await ThrowAwayDatabase.Make(cluster.Logins(), key, TimeProvider.System);
        var partnership = PartnershipId.New();
        string name;
        await using (var db = await made.Database.Open(Session.System(partnership)))
        {
            db.Add(new Partnership { Id = partnership, Name = "Northmere", Slug = "northmere" });
            await db.Save("Benchmark");
            name = db.Database.GetDbConnection().Database;
        }

        var owner = new NpgsqlConnectionStringBuilder(cluster.Logins().Owner!) { Database = name, CommandTimeout = 0 }.ConnectionString;
        var end = LondonTime.Start(LondonTime.Day(DateTimeOffset.UtcNow));
        var clock = Stopwatch.StartNew();
        await using (var db = await made.Database.Open(Session.System(partnership))) await InventedLoading.Copy(db, owner, children, 1, end, null, CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(owner);
        async Task<T> One<T>(string sql)
        {
            await using var command = source.CreateCommand(sql);
            command.CommandTimeout = 0;
            return (T)(await command.ExecuteScalarAsync())!;
        }

        var (statements, events, size) = (await One<long>("select count(*) from statement"), await One<long>("select count(*) from statement where kind = 'event'"), await One<string>("select pg_size_pretty(pg_database_size(current_database()))"));
        Console.Error.WriteLine($"{children} children, {statements} statements copied in {clock.Elapsed.TotalSeconds:0} s, {size}");
        await using var services = Services(made.Database, key);
        var nothing = await Rebuilt(services, partnership);
        var again = await Rebuilt(services, partnership);
        var tasks = await One<long>("select count(*) from task");
        Console.Error.WriteLine($"{tasks} tasks from nothing in {nothing.Seconds:0.0} s, again in {again.Seconds:0.0} s, {again.Changed} changed then");
        await using (var vacuum = source.CreateCommand("vacuum (analyze) task")) await vacuum.ExecuteNonQueryAsync();

        Account worker;
        List<ChildId> mine;
        await using (var db = await made.Database.Open(Session.System(partnership)))
        {
            worker = await db.Accounts.OrderBy(a => a.Email).FirstAsync(a => a.Organisation != null);
            mine = await db.Involvements.Where(i => i.Worker == new PersonId(worker.Id)).OrderBy(i => i.Child).Select(i => i.Child).Take(Tries).ToListAsync();
        }

        var random = new Random(1);
        var contact = await Measured(Tries, async () =>
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(worker.Session);
            var content = new ContactContent { Seen = true, Alone = false, Awake = true, Observed = "Slept well", Showed = "Smiled" };
            await scope.ServiceProvider.GetRequiredService<WriteStatement>().Write([mine[random.Next(mine.Count)]], new Draft { Kind = StatementKind.Contact, Contact = content, Given = new Given { GivenKey = Guid.NewGuid().ToString() } });
        });
        var own = await Measured(Tries / 2, async () =>
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(worker.Session);
            await scope.ServiceProvider.GetRequiredService<FindTasks>().List("mine");
        });
        List<(ChildId Child, List<Statement> Statements)> read = [];
        await using (var db = await made.Database.Open(Session.System(partnership)))
            foreach (var child in mine.Take(50)) read.Add((child, await db.Statements.AsNoTracking().Where(s => s.Child == child).ToListAsync()));
        var around = await Measured(Tries, () =>
        {
            var (child, all) = read[random.Next(read.Count)];
            FindAround.People(child, all, LondonTime.Day(DateTimeOffset.UtcNow), DateTimeOffset.UtcNow);
            return Task.CompletedTask;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{children:N0} | {statements:N0} | {events:N0} | {size} | {nothing.Seconds:0.0} s | {again.Seconds:0.0} s | {tasks:N0} | {At(contact, 0.5):0.0}, {At(contact, 0.95):0.0} | {At(own, 0.5):0.0}, {At(own, 0.95):0.0} | {At(around, 0.5):0.00}, {At(around, 0.95):0.00}"));
    }

    private static async Task<(double Seconds, int Changed)> Rebuilt(ServiceProvider services, PartnershipId partnership)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(partnership));
        var (clock, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var (_, changed) = await scope.ServiceProvider.GetRequiredService<RebuildTasks>().All(null, CancellationToken.None);
        Console.Error.WriteLine($"rebuilt: {clock.Elapsed.TotalSeconds:0.0} s, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:0.0} s of processor here, without the database");
        return (clock.Elapsed.TotalSeconds, changed);
    }

    internal static ServiceProvider Services(Database database, InstallationKey key)
    {
        var all = new ServiceCollection().AddLogging().AddGoldenThreadStorage(database, key).AddWork();
        all.AddSingleton(TimeProvider.System).AddSingleton(SearchPace.Usual).AddSingleton<IVirusScan, NoVirusScan>().AddSingleton(new ImportLimits());
        return all.BuildServiceProvider();
    }

    private static async Task<double[]> Measured(int times, Func<Task> what)
    {
        for (var n = 0; n < 10; n++) await what();
        var all = new double[times];
        for (var n = 0; n < times; n++)
        {
            var start = Stopwatch.GetTimestamp();
            await what();
            all[n] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(all);
        return all;
    }

    private static double At(double[] sorted, double share) => sorted[(int)(sorted.Length * share)];
}
