using System.Diagnostics;
using System.Globalization;
using GoldenThread.Indicators;
using GoldenThread.Plans;
using GoldenThread.Sample.Assurance;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Indicators;
using GoldenThread.Storage.Running;
using GoldenThread.Time;
using GoldenThread.Work.Proofs;
using Npgsql;

namespace GoldenThread.Benchmarks;

/// <summary>
/// Indicators of sixty organisations with ten years of readings by month in a database: a chart of one, the list of all, all series of organisations, one more
/// reading. They are the invented years of <c>golden-thread sample assurance</c>, with so many indicators.
/// </summary>
internal static class AssuranceDatabaseBenchmark
{
    private const int Organisations = 60, Years = 10, ActionsOfAnIndicator = 100;

    public static async Task<int> Run(string folder, string[] counts)
    {
        var keyFile = Path.Combine(folder, InstallationKey.FileName);
        Directory.CreateDirectory(folder);
        await using var cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"));
        await using var database = await DatabaseStart.Open(cluster.Logins(), InstallationKey.FromFileOrMake(keyFile), null, CancellationToken.None);
        foreach (var count in (counts.Length == 0 ? ["4", "40", "400"] : counts).Select(c => int.Parse(c, CultureInfo.InvariantCulture))) await Measure(cluster, database, count);
        return 0;
    }

    private static async Task Measure(PrivateCluster cluster, Database database, int count)
    {
        var id = PartnershipId.New();
        await using (var db = await database.Open(Session.System(id)))
        {
            db.Add(new Partnership { Id = id, Name = $"Partnership of {count}", Slug = $"p-{id.Value:N}" });
            await db.Save();
        }

        async Task Fill(string sql)
        {
            await using var connection = new NpgsqlConnection(cluster.ConnectionString());
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("", connection) { CommandTimeout = 1200 };
            foreach (var statement in sql.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                command.CommandText = statement.Replace("$1", $"'{id.Value}'::uuid", StringComparison.Ordinal).Replace("$2", $"{count}", StringComparison.Ordinal);
                await command.ExecuteNonQueryAsync();
            }
        }

        var today = LondonTime.Today(TimeProvider.System);
        await using var session = await database.Open(Session.System(id));
        var laid = 0;
        var filled = await Timed(async () => laid = (await AssuranceLoading.Load(
            session, cluster.ConnectionString(), RatingScale.Three, Organisations, Years, 1, DateTimeOffset.UtcNow, count, null, CancellationToken.None)).Readings);
        var indicators = await IndicatorLoading.All(session);
        var owed = indicators.First(i => i.Owners.Count == Organisations);
        var one = owed.Id;
        var (chart, list, all, added) = (double.MaxValue, double.MaxValue, 0.0, double.MaxValue);
        for (var i = 0; i < 3; i++)
        {
            chart = Math.Min(chart, await Timed(async () => Charts((await IndicatorLoading.Kept(session, [one])).Values, today)));
            list = Math.Min(list, await Timed(async () => Charts((await IndicatorLoading.Kept(session, [.. indicators.Select(n => n.Id)])).Values, today)));
        }

        var whole = await Timed(async () => _ = (await IndicatorLoading.Records(session, [one]))[one].Series(today).Length);
        all = await Timed(async () =>
        {
            foreach (var indicator in indicators)
            {
                var record = (await IndicatorLoading.Records(session, [indicator.Id]))[indicator.Id];
                foreach (var owner in indicator.Owners)
                {
                    var series = record.SeriesOf(new HashSet<OrganisationId> { owner.Organisation }, today);
                    _ = record.Chart(series, today).Variation;
                }
            }
        });
        for (var i = 0; i < 5; i++)
        {
            session.Add(new IndicatorReading(
                owed, new ReadingPeriod(PeriodKind.Month, today.AddMonths(-1)), owed.Owners[0].Organisation, new Figure.OfShare(new Statistics.Share(90 + i, 100)),
                new ReadingOrigin(ReadingSource.Typed), new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, DateTimeOffset.UtcNow)));
            added = Math.Min(added, await Timed(() => session.Save()));
        }

        await Fill(Rated);
        var doubts = new KeepDoubts(database, TimeProvider.System);
        var first = await Timed(() => doubts.All(id, DateTimeOffset.UtcNow, CancellationToken.None));
        var again = await Timed(() => doubts.All(id, DateTimeOffset.UtcNow, CancellationToken.None));
        var ofOne = double.MaxValue;
        for (var i = 0; i < 5; i++) ofOne = Math.Min(ofOne, await Timed(() => doubts.Of(id, one)));
        Console.WriteLine($"{count * ActionsOfAnIndicator:N0} actions with a rating and a proof: all doubts anew {first / 1000:0.0} s, again {again / 1000:0.0} s; those of one changed reading, of {ActionsOfAnIndicator} actions, {ofOne:0} ms");
        Console.WriteLine(
            $"{count} indicators, {laid:N0} readings (written in {filled / 1000:0.0} s): a chart {chart:0} ms, with all its readings {whole:0} ms, the list {list:0} ms, one more reading {added:0} ms, all {count * Organisations:N0} series of organisations read and judged {all / 1000:0.0} s");
    }

    private static void Charts(IEnumerable<IndicatorRecord> records, DateOnly today)
    {
        foreach (var record in records) _ = record.Chart(record.Series(today), today).Variation;
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalMilliseconds;
    }

    // Actions that are said to be completed, of recommendations of ten, each with an indicator that is to show it; triggers write what they keep.
    private static readonly string Rated =
        $"""
        insert into plan (partnership_id, id, reference, title, state) select $1, gen_random_uuid(), 'BM' || n, 'Invented plan ' || n, 'open' from generate_series(1, $2) n;
        insert into recommendation (partnership_id, id, plan_id, position, number, text, themes)
          select $1, gen_random_uuid(), p.id, n - 1, n::text, 'Organisations should strengthen visit ' || n, '{"{}"}' from plan p, generate_series(1, {ActionsOfAnIndicator} / 10) n where p.partnership_id = $1 and p.reference like 'BM%';
        insert into plan_action (partnership_id, id, plan_id, recommendation_id, position, text, activity)
          select $1, gen_random_uuid(), r.plan_id, r.id, n - 1, 'The service changed how it does visit ' || n, 'done' from recommendation r join plan p on p.partnership_id = r.partnership_id and p.id = r.plan_id and p.reference like 'BM%', generate_series(1, 10) n where r.partnership_id = $1;
        analyze plan, recommendation, plan_action;
        insert into rating (partnership_id, id, plan_id, recommendation_id, action_id, aspect, level, claims_completion, because, from_source, sent_back, at, by_id, by_name)
          select $1, gen_random_uuid(), a.plan_id, a.recommendation_id, a.id, 'overall', 'completed', true, 'Invented', false, false, now() - interval '200 days', gen_random_uuid(), 'Benchmark' from plan_action a where a.partnership_id = $1 and a.text like 'The service changed how it does visit%';
        insert into proof (partnership_id, id, plan_id, recommendation_id, action_id, indicator_id, target, better, periods, at, by_name)
          select $1, gen_random_uuid(), a.plan_id, a.recommendation_id, a.id, i.id, 85, 'higher', 2, now() - interval '300 days', 'Benchmark'
          from (select a.*, dense_rank() over (order by plan_id) as n from plan_action a where a.partnership_id = $1 and a.text like 'The service changed how it does visit%') a
          join (select id, row_number() over (order by id) as n from indicator where partnership_id = $1) i on i.n = a.n;
        analyze;

        """;
}
