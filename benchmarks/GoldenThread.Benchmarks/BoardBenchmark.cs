using System.Diagnostics;
using System.Globalization;
using GoldenThread.Board;
using GoldenThread.Documents.Publications;
using GoldenThread.Plans;
using GoldenThread.Sample.Assurance;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Running;
using GoldenThread.Time;
using GoldenThread.Work.Board;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Benchmarks;

/// <summary>What the board reads of assurance of sixty organisations over ten years, asked for by a board member: today, on a past day, and as its pack.</summary>
/// <remarks>The years are those of <c>golden-thread sample assurance --organisations 60 --years 10</c>, with so many indicators.</remarks>
internal static class BoardBenchmark
{
    private const int Organisations = 60, Years = 10, Tries = 9;

    public static async Task<int> Run(string folder, string[] counts)
    {
        Directory.CreateDirectory(folder);
        await using var cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"));
        var key = InstallationKey.FromFileOrMake(Path.Combine(folder, InstallationKey.FileName));
        await using var database = await DatabaseStart.Open(cluster.Logins(), key, null, CancellationToken.None);
        await using var services = TasksBenchmark.Services(database, key);
        foreach (var count in (counts.Length == 0 ? ["40"] : counts).Select(c => int.Parse(c, CultureInfo.InvariantCulture))) await Measure(cluster, database, services, count);
        return 0;
    }

    private static async Task Measure(PrivateCluster cluster, Database database, ServiceProvider services, int count)
    {
        var (id, now) = (PartnershipId.New(), TimeProvider.System.GetUtcNow());
        await using (var db = await database.Open(Session.System(id)))
        {
            db.Add(new Partnership { Id = id, Name = $"Partnership of {count}", Slug = $"p-{id.Value:N}" });
            await db.Save();
        }

        await using (var db = await database.Open(Session.System(id)))
        {
            var laid = await AssuranceLoading.Load(db, cluster.ConnectionString(), RatingScale.Three, Organisations, Years, count, now, count, null, CancellationToken.None);
            await new KeepDoubts(database, TimeProvider.System).All(id, now, CancellationToken.None);
            await AssuranceLoading.Answer(db, now, CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{laid.Organisations} organisations, {laid.Indicators} indicators with {laid.Readings:N0} readings, {laid.Actions} actions with {laid.Proofs} proofs, {laid.Audits} audits, {laid.Sessions} sessions, {laid.Policies} policies"));
        }

        var today = LondonTime.Today(TimeProvider.System);
        foreach (var (what, day) in ((string, DateOnly?)[])[("today", null), ("a year ago", today.AddYears(-1)), ("nine years ago", today.AddYears(-9))])
        {
            BoardReport? report = null;
            var times = new List<double>();
            for (var i = 0; i < Tries; i++) times.Add(await Timed(async () => report = await Asked(services, id, day)));
            var (word, pdf) = (0, 0);
            var wrote = await Timed(async () => word = (await PublicationFormats.Write(BoardPaper.Of(report!, "Partnership"), "docx")).Length);
            var tagged = await Timed(async () => pdf = (await PublicationFormats.Write(BoardPaper.Of(report!, "Partnership"), "pdf")).Length);
            var sorted = times.Skip(1).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count} indicators, {what}: first {times[0]:0} ms, then {sorted[sorted.Count / 2]:0} ms (at most {sorted[^1]:0}); {string.Join(", ", report!.Parts.Select(p => $"{p} {report.Of(p).Length}"))}; pack in Word {wrote:0} ms ({word / 1024:N0} KB), PDF {tagged:0} ms ({pdf / 1024:N0} KB)"));
        }
    }

    private static async Task<BoardReport> Asked(ServiceProvider services, PartnershipId id, DateOnly? day)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(id, new Actor(PersonId.New(), "Robin Hale", Role.BoardMember, null, TimeProvider.System.GetUtcNow())));
        return await scope.ServiceProvider.GetRequiredService<FindAssurance>().On(day);
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalMilliseconds;
    }
}
