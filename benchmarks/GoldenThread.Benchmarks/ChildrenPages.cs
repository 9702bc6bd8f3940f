using System.Globalization;
using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Children;
using GoldenThread.Storage.Organisations;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Benchmarks;

/// <summary>For the pages of children under load: many children of a person of the sample, and the same database without what guards them.</summary>
internal static class ChildrenPages
{
    /// <summary>Lays children in, and prints the addresses of those that the person may open.</summary>
    /// <param name="email">The person: somebody who works with children.</param>
    /// <param name="count">How many children.</param>
    public static async Task<int> Fill(string email, string count)
    {
        await using var source = Owner();
        await using var asked = source.CreateCommand("select partnership_id, organisation_id, id from account where lower(email) = lower($1)");
        asked.Parameters.Add(new NpgsqlParameter { Value = email });
        await using var person = await asked.ExecuteReaderAsync();
        if (!await person.ReadAsync()) throw new InvalidOperationException($"{email} is nobody here.");
        var (partnership, organisation, worker) = (person.GetGuid(0), person.GetGuid(1), person.GetGuid(2));
        await person.CloseAsync();
        var children = int.Parse(count, CultureInfo.InvariantCulture);
        await Infants(new PartnershipId(partnership), new OrganisationId(organisation), new PersonId(worker));
        await ChildrenBenchmark.Fill(source, partnership, organisation, worker, (Guid.NewGuid(), Guid.NewGuid()), children);
        for (var n = 0; n < Math.Min(children, 200 * ChildrenBenchmark.Workers); n += ChildrenBenchmark.Workers) Console.WriteLine($"/children/{ChildrenBenchmark.Id(n, 0)}");
        return 0;
    }

    // Infants with five adults and three years of contacts and answers of ten organisations, before the many: their profiles are asked for beside the pages.
    private static async Task Infants(PartnershipId partnership, OrganisationId own, PersonId worker)
    {
        var key = InstallationKey.FromFile(Environment.GetEnvironmentVariable("GoldenThread__KeyFile") ?? throw new InvalidOperationException("Set GoldenThread__KeyFile to the key of the installation."));
        await using var database = Database.OpenAsItIs(Environment.GetEnvironmentVariable("ConnectionStrings__GoldenThread")!, key, TimeProvider.System);
        await using var db = await database.Open(Session.System(partnership));
        var (now, random, organisations) = (DateTimeOffset.UtcNow, new Random(1), await db.Organisations.IgnoreAutoIncludes().Select(o => o.Id).Take(9).ToListAsync());
        await using var copied = await CopiedRecords.Begin(db, Environment.GetEnvironmentVariable("ConnectionStrings__Owner")!, CancellationToken.None);
        for (var n = 0; n < 50; n++)
        {
            var (child, said, _) = ProfileBenchmark.Record(random, 3 * 365, 14, 2, (partnership, [own, .. organisations]), now);
            var involved = new Involvement { Partnership = partnership, Child = child, Organisation = own, Kind = InvolvementKind.Core, FromDay = LondonTime.Day(now), Because = "Benchmark" }.With(worker);
            copied.Add([new ChildRecord(partnership, child, new WrittenBy(own, null, "Somebody", now.AddYears(-3)), "Benchmark"), .. said, involved]);
            Console.WriteLine($"/children/{child.Value}/profile");
        }

        await copied.Complete(CancellationToken.None);
    }

    /// <summary>
    /// Takes the need to know out of a database that is gone afterwards, or puts it back: without it rows of records are held to their partnership alone, and nothing is decided
    /// or written when a record is opened.
    /// </summary>
    public static async Task<int> Guards(bool on)
    {
        await using var source = Owner();
        await using var command = source.CreateCommand(on
            ? """
              do $$ declare one record; begin for one in select said from guards_taken_out loop execute one.said; end loop; end $$;
              """
            : """
              create table if not exists guards_taken_out as
                select format('alter policy %I on %I using (%s)', policyname, tablename, qual) as said, format('alter policy %I on %I using (partnership_id = (select gt_partnership()))', policyname, tablename) as without
                from pg_policies where cmd = 'SELECT' and qual like '%gt_opened%'
                union all select pg_get_functiondef('gt_open'::regproc),
                  'create or replace function gt_open(children uuid[], what_for text, because text, under uuid default null) returns table (child uuid, opening uuid, level int, ground text)
                    language sql security definer set search_path = public, pg_temp as $x$ select one, gen_random_uuid(), 4, ''involvement'' from unnest(children) one $x$';
              do $$ declare one record; begin for one in select without from guards_taken_out loop execute one.without; end loop; end $$;
              """);
        await command.ExecuteNonQueryAsync();
        return 0;
    }

    private static NpgsqlDataSource Owner() => NpgsqlDataSource.Create(
        Environment.GetEnvironmentVariable("ConnectionStrings__Owner") ?? throw new InvalidOperationException("Set ConnectionStrings__Owner to a database that may be filled."));
}
