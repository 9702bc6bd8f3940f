using System.Diagnostics;
using System.Globalization;
using System.Text;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Running;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Benchmarks;

/// <summary>Lists of attendance with so many rows, taken in as a business manager does: read and looked at, written with its history, and the same list again.</summary>
internal static class AttendanceBenchmark
{
    private const int Days = 40;

    public static async Task<int> Run(string folder, string[] counts)
    {
        Directory.CreateDirectory(folder);
        var key = InstallationKey.FromFileOrMake(Path.Combine(folder, "benchmark.key"));
        await using var cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"));
        await using var made = await ThrowAwayDatabase.Make(cluster.Logins(), key, TimeProvider.System);
        await using var services = TasksBenchmark.Services(made.Database, key);
        Console.WriteLine("rows | file | looked at | taken in | the same list again | managed memory at its highest");
        // The first is for compiling.
        await Of(made.Database, services, 500, false);
        foreach (var count in (counts.Length == 0 ? ["5000", "20000", "80000"] : counts).Select(c => int.Parse(c, CultureInfo.InvariantCulture))) await Of(made.Database, services, count, true);
        return 0;
    }

    private static async Task Of(Database database, ServiceProvider services, int rows, bool says)
    {
        var partnership = PartnershipId.New();
        var manager = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, DateTimeOffset.UtcNow);
        var trust = new Organisation(partnership, "Northmere Health Trust");
        var course = new Course(partnership, new CourseContent("Bruising", 3, "3 years", null, 5), manager);
        await using (var db = await database.Open(Session.System(partnership)))
        {
            db.Add(new Partnership { Id = partnership, Name = "Northmere", Slug = $"n-{partnership.Value:N}" });
            db.AddRange(trust, course);
            await db.Save("Benchmark");
        }

        var today = LondonTime.Today(TimeProvider.System);
        var words = new StringBuilder("Name,Email,Organisation,Status,Date\n");
        for (var i = 0; i < rows; i++) words.Append(CultureInfo.InvariantCulture, $"Person {i},p{i}@trust.example,{trust.Name},{(i % 5 == 0 ? "DNA" : "attended")},{today.AddDays(-1 - (i % Days)):d MMMM yyyy}\n");
        var file = Encoding.UTF8.GetBytes(words.ToString());
        words.Clear();
        var highest = 0L;
        using var watch = new Timer(_ => highest = Math.Max(highest, GC.GetTotalMemory(false)), null, 0, 20);
        var (looked, taken) = await Once();
        var (again, _) = await Once();
        if (says) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} | {file.Length / 1048576.0:0.0} MB | {looked:0.00} s | {taken:0.00} s | {again:0.00} s | {highest / 1048576.0:0} MB"));

        async Task<(double Looked, double Taken)> Once()
        {
            GC.Collect();
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GoldenThreadDb>();
            await db.Begin(Session.Of(partnership, manager));
            var take = scope.ServiceProvider.GetRequiredService<TakeAttendance>();
            var kept = (await scope.ServiceProvider.GetRequiredService<FindTraining>().Course(course.Id))!;
            var clock = Stopwatch.StartNew();
            var found = await take.Read(kept, null, new("list.csv", file.Length, () => new MemoryStream(file)), CancellationToken.None);
            var read = clock.Elapsed.TotalSeconds;
            await take.TakeIn(found, false);
            return (read, clock.Elapsed.TotalSeconds - read);
        }
    }
}
