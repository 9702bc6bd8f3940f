using System.Diagnostics;
using System.Globalization;
using GoldenThread.Access;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Running;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace GoldenThread.Benchmarks;

/// <summary>
/// So many invented children, laid in by COPY in a database that is gone afterwards; then what a child's page asks, the decision, the searches, and the same page
/// without anything that guards it, all in one run.
/// </summary>
internal static class ChildrenBenchmark
{
    private const int Statements = 10;
    /// <summary>Every so many children are the worker's.</summary>
    public const int Workers = 400;
    private const int Tries = 400;

    public static async Task<int> Run(string folder, string[] counts)
    {
        await using var cluster = await PrivateCluster.Start(Path.Combine(folder, "postgres"));
        Console.WriteLine("children | statements | size | open and show p50, p95 (ms) | the same by one who may see all | decision | number | name, own children p50, p95 | page without access p50 | with, after opening p50 | cost of access | my list | list of one who may see all");
        foreach (var count in counts.Select(c => int.Parse(c, CultureInfo.InvariantCulture))) await Of(cluster, folder, count);
        return 0;
    }

    private static async Task Of(PrivateCluster cluster, string folder, int children)
    {
        var key = InstallationKey.FromFileOrMake(Path.Combine(folder, "benchmark.key"));
        await using var made = await ThrowAwayDatabase.Make(cluster.Logins(), key, TimeProvider.System);
        var partnership = PartnershipId.New();
        var team = new Team { Partnership = partnership, Name = "Front door", IsDuty = true, FromDay = new DateOnly(2020, 1, 1) };
        var duty = new Account { Partnership = partnership, Role = Role.Practitioner, FullName = "Cal Ware", Email = "cal@northmere.example", UserName = "cal@northmere.example", NormalizedEmail = "CAL@NORTHMERE.EXAMPLE", NormalizedUserName = "CAL@NORTHMERE.EXAMPLE" };
        var account = new Account { Partnership = partnership, Role = Role.Practitioner, FullName = "Hana Ford", Email = "hana@northmere.example", UserName = "hana@northmere.example", NormalizedEmail = "HANA@NORTHMERE.EXAMPLE", NormalizedUserName = "HANA@NORTHMERE.EXAMPLE" };
        string name;
        Guid organisation;
        await using (var db = await made.Database.Open(Session.System(partnership)))
        {
            var trust = new Organisation(partnership, "Northmere Trust");
            (account.Organisation, organisation) = (trust.Id, trust.Id.Value);
            duty.Organisation = trust.Id;
            db.AddRange(new Partnership { Id = partnership, Name = "Northmere", Slug = "northmere" }, trust, account, duty, team, new TeamMember { Partnership = partnership, Team = team.Id, Account = new PersonId(duty.Id), FromDay = team.FromDay });
            await db.Save("Benchmark");
            name = db.Database.GetDbConnection().Database;
        }

        var owner = new NpgsqlConnectionStringBuilder(cluster.Logins().Owner!) { Database = name, CommandTimeout = 1800 }.ConnectionString;
        await using var source = NpgsqlDataSource.Create(owner);
        var clock = Stopwatch.StartNew();
        await Fill(source, partnership.Value, organisation, account.Id, (team.Id.Value, team.Id.Value), children);
        var size = (string)(await One(source, "select pg_size_pretty(pg_database_size(current_database()))"))!;
        Console.Error.WriteLine($"{children} children laid in {clock.Elapsed.TotalSeconds:0} s, {size}");

        var random = new Random(1);
        var session = account.Session;
        // Every 400th child is this worker's, as of a large service; every child is the duty team's, and its member is to see no slower.
        ChildId Mine() => new(Id(random.Next(Math.Max(1, children / Workers)) * Workers, 0));
        Task<double[]> Shows(Session by, Func<ChildId> one) => Measured(Tries, async () =>
        {
            await using var db = await made.Database.Open(by);
            var child = one();
            if ((await db.OpenRecords([child], "Direct work")).Single().Level != Level.Record) throw new InvalidOperationException("The record did not open.");
            if (await Read(db, child) < Statements) throw new InvalidOperationException("The record is not whole.");
        });
        var show = await Shows(session, Mine);
        var all = await Shows(duty.Session, () => new ChildId(Id(random.Next(children), 0)));
        // As a request does: one record is opened, then read; what the opening costs stands in the first figure.
        var guarded = new double[Tries];
        for (var n = 0; n < Tries; n++)
        {
            await using var db = await made.Database.Open(session);
            var child = Mine();
            await db.OpenRecords([child], "Direct work");
            var start = Stopwatch.GetTimestamp();
            await Read(db, child);
            guarded[n] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(guarded);

        // The same page by the same work in the scope of the system, which no rule of access holds.
        await using var system = await made.Database.Open(Session.System(partnership));
        var bare = await Measured(Tries, async () => await Read(system, Mine()));
        var decision = await Measured(Tries, async () => await DecidedAccess.Of(system, new PersonId(account.Id), new ChildId(Id(random.Next(children), 0)), DateTimeOffset.UtcNow));
        var number = await Measured(100, async () =>
        {
            await using var db = await made.Database.Open(session);
            await ChildrenShown.Search(db, new IdentityAsked { NhsNumber = $"{9_000_000_000 + (random.Next(Math.Max(1, children / Workers)) * Workers)}" });
        });
        var byName = await Measured(60, async () =>
        {
            await using var db = await made.Database.Open(session);
            await ChildrenShown.Search(db, new IdentityAsked { PartOfName = $"arlow{random.Next(children) % 997}" });
        });
        var list = await Measured(60, async () =>
        {
            await using var db = await made.Database.Open(session);
            await ChildrenShown.Mine(db, null, 50);
        });
        var longList = await Measured(20, async () =>
        {
            await using var db = await made.Database.Open(duty.Session);
            await ChildrenShown.Mine(db, null, 50);
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{children:N0} | {children * (long)Statements:N0} | {size} | {At(show, 0.5):0.0}, {At(show, 0.95):0.0} | {At(all, 0.5):0.0}, {At(all, 0.95):0.0} | {At(decision, 0.95):0.00} | {At(number, 0.95):0.0} | {At(byName, 0.5):0.0}, {At(byName, 0.95):0.0} | {At(bare, 0.5):0.00} | {At(guarded, 0.5):0.00} | {(At(guarded, 0.5) / At(bare, 0.5)) - 1:0%} | {At(list, 0.95):0.0} | {At(longList, 0.95):0.0}"));
    }

    private static async Task<int> Read(GoldenThreadDb db, ChildId child)
    {
        var statements = await db.Statements.AsNoTracking().Where(s => s.Child == child).OrderBy(s => s.Happened).ToListAsync();
        await db.Appearances.AsNoTracking().Where(a => a.Child == child).ToListAsync();
        await db.Involvements.AsNoTracking().Where(i => i.Child == child).ToListAsync();
        return statements.Count;
    }

    /// <summary>Lays children in by COPY: every 400th is the worker's and their team's.</summary>
    /// <param name="source">The database, as its owner.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="organisation">The organisation of all of them.</param>
    /// <param name="worker">The worker.</param>
    /// <param name="teams">The worker's team, and that of the other children.</param>
    /// <param name="children">How many.</param>
    public static async Task Fill(NpgsqlDataSource source, Guid partnership, Guid organisation, Guid worker, (Guid Own, Guid Others) teams, int children)
    {
        await using var connection = await source.OpenConnectionAsync();
        async Task Do(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 1800 };
            await command.ExecuteNonQueryAsync();
        }

        // Triggers of the history and of references rest while it is laid in; indexes are made afterwards.
        await Do("set session_replication_role = replica; set synchronous_commit = off");
        await Do("drop index statement_child, statement_number, statement_about, statement_identity, statement_name_like");
        var now = DateTime.UtcNow.AddDays(-30);
        await using (var rows = await connection.BeginBinaryImportAsync("copy child_record (partnership_id, child_id, organisation_id, begun_by_name, begun_at, because) from stdin (format binary)"))
        {
            for (var n = 0; n < children; n++)
            {
                await rows.StartRowAsync();
                await rows.WriteAsync(partnership, NpgsqlDbType.Uuid);
                await rows.WriteAsync(Id(n, 0), NpgsqlDbType.Uuid);
                await rows.WriteAsync(organisation, NpgsqlDbType.Uuid);
                await rows.WriteAsync("Benchmark");
                await rows.WriteAsync(now, NpgsqlDbType.TimestampTz);
                await rows.WriteAsync("Referral");
            }

            await rows.CompleteAsync();
        }

        await using (var rows = await connection.BeginBinaryImportAsync("copy involvement (partnership_id, id, child_id, organisation_id, team_id, worker_id, kind, from_day, because) from stdin (format binary)"))
        {
            for (var n = 0; n < children; n++)
            {
                await rows.StartRowAsync();
                await rows.WriteAsync(partnership, NpgsqlDbType.Uuid);
                await rows.WriteAsync(Id(n, 1), NpgsqlDbType.Uuid);
                await rows.WriteAsync(Id(n, 0), NpgsqlDbType.Uuid);
                await rows.WriteAsync(organisation, NpgsqlDbType.Uuid);
                await rows.WriteAsync(n % Workers == 0 ? teams.Own : teams.Others, NpgsqlDbType.Uuid);
                await rows.WriteAsync(n % Workers == 0 ? worker : Id(n % Workers, 9), NpgsqlDbType.Uuid);
                await rows.WriteAsync("core");
                await rows.WriteAsync(DateOnly.FromDateTime(now), NpgsqlDbType.Date);
                await rows.WriteAsync("Referral");
            }

            await rows.CompleteAsync();
        }

        await using (var rows = await connection.BeginBinaryImportAsync("copy statement (partnership_id, child_id, id, statement_id, kind, organisation_id, author_name, basis, happened, recorded, part, fact, about_id, place, place_key, value, words) from stdin (format binary)"))
        {
            for (var n = 0; n < children; n++)
                for (var s = 0; s < Statements; s++)
                {
                    var fact = s switch { 0 => "name", 1 => "born", 2 => "nhs-number", 3 => "lives-at", 4 => "school", _ => null };
                    await rows.StartRowAsync();
                    await rows.WriteAsync(partnership, NpgsqlDbType.Uuid);
                    await rows.WriteAsync(Id(n, 0), NpgsqlDbType.Uuid);
                    await rows.WriteAsync(Id(n, (byte)(20 + s)), NpgsqlDbType.Uuid);
                    await rows.WriteAsync(Id(n, (byte)(20 + s)), NpgsqlDbType.Uuid);
                    await rows.WriteAsync(fact is null ? "contact" : "fact");
                    await rows.WriteAsync(organisation, NpgsqlDbType.Uuid);
                    await rows.WriteAsync("Benchmark");
                    await rows.WriteAsync("observed");
                    await rows.WriteAsync(now.AddMinutes(s), NpgsqlDbType.TimestampTz);
                    await rows.WriteAsync(now.AddMinutes(s), NpgsqlDbType.TimestampTz);
                    await rows.WriteAsync("record");
                    await Or(rows, fact);
                    if (fact is null) await rows.WriteNullAsync(); else await rows.WriteAsync(Id(n, 0), NpgsqlDbType.Uuid);
                    await Or(rows, s == 3 ? $"{n % 90} Elm Way {n % 9000}" : null);
                    await Or(rows, s == 3 ? $"{n % 90} elm way {n % 9000}" : null);
                    await Or(rows, s switch { 0 => $"Posy{n % 5003} Marlow{n % 997}", 1 => $"20{10 + (n % 15)}-0{1 + (n % 9)}-1{n % 9}", 2 => $"{9_000_000_000 + n}", 4 => $"School {n % 300}", _ => null });
                    await rows.WriteAsync(fact is null ? "{\"observed\":\"Posy played with the pans and slept well. The kitchen was warm.\"}" : "{}", NpgsqlDbType.Jsonb);
                }

            await rows.CompleteAsync();
        }

        await Do("set maintenance_work_mem = '512MB'");
        foreach (var sql in (string[])
        [
            "create index statement_child on statement (partnership_id, child_id, happened)", "create index statement_number on statement (partnership_id, statement_id)",
            "create index statement_about on statement (partnership_id, about_id, fact) where fact is not null", "create index statement_identity on statement (partnership_id, fact, lower(value)) where fact is not null",
            "create index statement_name_like on statement using gin (value gin_trgm_ops) where fact = 'name'", "vacuum (analyze) statement", "vacuum (analyze) involvement", "vacuum (analyze) child_record",
        ])
            await Do(sql);
    }

    private static Task Or(NpgsqlBinaryImporter rows, string? text) => text is null ? rows.WriteNullAsync() : rows.WriteAsync(text);

    /// <summary>The id of a child that was laid in (0), or of something of theirs.</summary>
    public static Guid Id(int child, byte what) => new(child, 7, 7, 1, 2, 3, 4, 5, 6, 7, what);

    private static async Task<double[]> Measured(int times, Func<Task> what)
    {
        for (var n = 0; n < Math.Min(20, times / 4); n++) await what();
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

    private static async Task<object?> One(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
