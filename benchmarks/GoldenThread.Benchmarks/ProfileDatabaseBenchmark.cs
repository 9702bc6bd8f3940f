using System.Diagnostics;
using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Running;
using GoldenThread.Work;
using GoldenThread.Work.Access;
using GoldenThread.Work.Profiles;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Benchmarks;

/// <summary>So many infants with ten months of answers in a database that is gone afterwards, all counted by the work that measures use.</summary>
internal static class ProfileDatabaseBenchmark
{
    public static async Task<int> Run(string folder, string[] counts)
    {
        await using var cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"));
        foreach (var count in counts.Select(c => int.Parse(c, CultureInfo.InvariantCulture))) await Of(cluster, folder, count);
        return 0;
    }

    private static async Task Of(PrivateCluster cluster, string folder, int infants)
    {
        var key = InstallationKey.FromFileOrMake(Path.Combine(folder, "benchmark.key"));
        await using var made = await ThrowAwayDatabase.Make(cluster.Logins(), key, TimeProvider.System);
        var (partnership, random, now) = (PartnershipId.New(), new Random(infants), DateTimeOffset.UtcNow);
        Organisation[] organisations = [.. Enumerable.Range(1, 10).Select(n => new Organisation(partnership, $"Organisation {n}"))];
        var (statements, clock) = (0L, Stopwatch.StartNew());
        await using (var db = await made.Database.Open(Session.System(partnership)))
        {
            db.Add(new Partnership { Id = partnership, Name = "Northmere", Slug = "northmere" });
            db.AddRange(organisations);
            await db.Save("Benchmark");
            var owner = new NpgsqlConnectionStringBuilder(cluster.Logins().Owner!) { Database = db.Database.GetDbConnection().Database, CommandTimeout = 0 }.ConnectionString;
            await using var copied = await CopiedRecords.Begin(db, owner, CancellationToken.None);
            for (var n = 1; n <= infants; n++)
            {
                var (child, said, _) = ProfileBenchmark.Record(random, 300, 60, 2, (partnership, [.. organisations.Select(o => o.Id)]), now);
                copied.Add([new ChildRecord(partnership, child, new WrittenBy(organisations[0].Id, null, "Somebody", now.AddDays(-365)), "Benchmark"), .. said]);
                statements += said.Count;
                if (n % 1_000 == 0) await copied.Flush(CancellationToken.None);
            }

            await copied.Complete(CancellationToken.None);
        }

        Console.Error.WriteLine($"{infants} infants, {statements} statements copied in {clock.Elapsed.TotalSeconds:0} s");
        var all = new ServiceCollection().AddLogging().AddGoldenThreadStorage(made.Database, key).AddWork();
        all.AddSingleton(TimeProvider.System).AddSingleton(SearchPace.Usual);
        await using var services = all.BuildServiceProvider();
        foreach (var time in (string[])["first", "again"])
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(partnership));
            clock.Restart();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var figures = await scope.ServiceProvider.GetRequiredService<CountProfiles>().Now(null);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{infants:N0} infants, {statements:N0} statements, counted ({time}) in {clock.Elapsed.TotalSeconds:0.0} s, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:0.0} s of processor without the database's: {string.Join(", ", figures.Select(f => $"{f.Key} {f.Withheld:N0}"))}"));
        }
    }
}
