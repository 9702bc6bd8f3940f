using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage.Access;
using GoldenThread.Testing;
using GoldenThread.Time;
using Npgsql;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>
/// Words that are sealed, and the name of a child, planted in a record: no table and no view that the application's role may read shows them to anybody who may
/// not see them, in rows, in counts, or in the history. The tables are read from the schema, so that a new one is tried without being listed.
/// </summary>
public sealed class SchemaCanaryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Sealed = "Quiet Mews Canary";
    private const string Name = "Canaryname";
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow.AddMinutes(-1);

    public static TheoryData<Role> AllRoles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(AllRoles))]
    public async Task Nobody_without_a_grant_finds_the_name_or_what_is_sealed_in_any_table(Role role)
    {
        var world = await World(role);
        await using var db = await database.Database.Open(world.Other);
        await db.OpenRecords([world.Child], "Curious", cancellation: Cancellation);
        (await Found(db, Name, "canary")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(OthersSee.Marked)]
    [InlineData(OthersSee.Silent)]
    public async Task Who_has_opened_the_record_finds_nothing_of_what_is_sealed_in_any_table(OthersSee others)
    {
        var world = await World(Role.Practitioner, others);
        await using var db = await database.Database.Open(world.Worker);
        await db.OpenRecords([world.Child], "Direct work", cancellation: Cancellation);
        (await Found(db, Name)).ShouldContain("statement", "the record itself is seen, so that something is tried");
        (await Found(db, "mews canary", "mews-canary")).ShouldBeEmpty();
        // A count does not tell of it either: all that there is are the name, and what was stated with it.
        (await Counted(db, "select count(*) from statement")).ShouldBe(1);
        (await Counted(db, "select count(*) from appearance")).ShouldBe(0);
        (await Counted(db, "select count(*) from gt_marks()")).ShouldBe(others == OthersSee.Marked ? 4 : 0);
        foreach (var part in (string[])["mews", "canary", "quiet"])
        {
            await using var search = await database.Database.Open(world.Worker);
            (await ChildrenShown.Search(search, new IdentityAsked { PartOfName = part })).Found.Count.ShouldBe(part == "canary" ? 1 : 0, part);
        }
    }

    private static async Task<List<string>> Found(GoldenThreadDb db, params string[] words)
    {
        var tables = new List<string>();
        await using (var all = db.Command("select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p') and has_table_privilege(c.oid, 'select') order by 1"))
        await using (var read = await all.ExecuteReaderAsync(Cancellation))
            while (await read.ReadAsync(Cancellation)) tables.Add(read.GetString(0));
        tables.Count.ShouldBeGreaterThan(60);
        var found = new List<string>();
        foreach (var table in tables)
        {
            try
            {
                await using var look = db.Command($"select count(*) from \"{table}\" t where t::text ilike any ($1)", (object)words.Select(w => $"%{w}%").ToArray());
                // What somebody searched for, and what one is called oneself, is theirs.
                if ((long)(await look.ExecuteScalarAsync(Cancellation))! > 0 && table is not ("child_list" or "account")) found.Add(table);
            }
            catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                // A column of it is closed: nothing is read.
                await db.Begin(db.Session!, Cancellation);
            }
        }

        return found;
    }

    private static async Task<long> Counted(GoldenThreadDb db, string sql)
    {
        await using var command = db.Command(sql);
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private sealed record Planted(ChildId Child, Session Worker, Session Other);

    private async Task<Planted> World(Role role, OthersSee others = OthersSee.Silent)
    {
        var example = await Example.Add(database);
        var (partnership, trust, child) = (example.Partnership.Id, example.Trust.Id, ChildId.New());
        var worker = ExampleChild.Worker(partnership, trust, Role.Practitioner, $"w.{Guid.NewGuid():N}@northmere.example");
        var other = ExampleChild.Worker(partnership, trust, role, $"o.{Guid.NewGuid():N}@northmere.example");
        if (!role.NeedsOrganisation()) other.Organisation = null;
        var (self, friend, by) = (new IndividualId(child.Value), IndividualId.New(), new WrittenBy(example.Council.Id, null, "A system", Now));
        var seal = new Seal { Partnership = partnership, Child = child, Organisation = example.Council.Id, Kind = SealKind.RefugeAddress, Openers = [PersonId.New()], OthersSee = others, At = Now, ReviewDay = LondonTime.Day(Now).AddDays(30), PlaceKey = Place.Key(Sealed) };
        Statement Fact(FactContent content, SealId? under = null) => Statement.OfFact(partnership, child, StatementId.New(), by, content, new Given { Basis = Basis.Observed, Seal = under });
        var lives = Fact(new FactContent(FactKind.StaysAt, friend) { Place = Sealed });
        await using var db = await database.Database.Open(Session.System(partnership));
        db.AddRange(worker, other, new ChildRecord(partnership, child, by, "Referral"), seal,
            new Involvement { Partnership = partnership, Child = child, Organisation = trust, Kind = InvolvementKind.Core, FromDay = LondonTime.Day(Now).AddDays(-3), Because = "Referral" }.With(new PersonId(worker.Id)));
        await db.Save(cancellation: Cancellation);
        db.AddRange(
            Fact(new FactContent(FactKind.Name, self) { Value = Name }), lives,
            // In words, under the seal by what they name; of somebody who is named there alone; and put under it by hand.
            new Statement(partnership, child, StatementId.New(), StatementKind.Contact, by, new Given()) { Words = new Dictionary<string, string> { ["observed"] = "They were at Quiet Mews, Canary" } },
            Fact(new FactContent(FactKind.Name, friend) { Value = "Mews-Canary friend" }).StatedWith(lives.Number),
            Fact(new FactContent(FactKind.Name, self) { Value = "Mews-Canary name" }, seal.Id),
            new Appearance { Partnership = partnership, Child = child, Individual = friend, Organisation = example.Council.Id, Description = "Mews-Canary friend", At = Now });
        await db.Save(cancellation: Cancellation);
        return new Planted(child, worker.Session, other.Session);
    }
}
