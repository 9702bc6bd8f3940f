using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using GoldenThread.Children;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Tests.Tasks;
using GoldenThread.Testing;
using GoldenThread.Time;
using Npgsql;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>Who writes in a record, sees what belongs to it, lists and finds children, and what the database holds to of it by itself; each guard, taken out, is seen to be missed.</summary>
public sealed class RecordGuardsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Own = "organisation_id = (select gt_organisation())";
    private const string Opened = "child_id = any ((select gt_opened(2))::uuid[])";
    private const string Seals = "(seal_id is null or seal_id = any ((select gt_opened_seals())::uuid[]))";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly ChildId Restricted = ChildId.New();

    private static TaskWorld? kept;
    private static Account? knows;
    private static Account? clinician;

    [Fact]
    public async Task Records_are_written_seen_listed_and_found_by_those_who_may() => (await Wrong()).ShouldBeEmpty();

    public static TheoryData<string, string> Guards => new()
    {
        { "for whose organisation a statement is written", Policy("inserts", "statement", $"author_id = (select gt_person()) and {Seals} and also_sealed = '{{}}' and {Opened}") },
        { "in whose name a statement is written", Policy("inserts", "statement", $"{Own} and {Seals} and also_sealed = '{{}}' and {Opened}") },
        { "the seal under which a statement is written", Policy("inserts", "statement", $"{Own} and author_id = (select gt_person()) and also_sealed = '{{}}' and {Opened}") },
        { "further seals of a statement that is written", Policy("inserts", "statement", $"{Own} and author_id = (select gt_person()) and {Seals} and {Opened}") },
        { "the opening of a record that is written in", Policy("inserts", "statement", $"{Own} and author_id = (select gt_person()) and {Seals} and also_sealed = '{{}}'") },
        { "whose statement is ended", Policy("updates", "statement", Opened) },
        { "that a statement stays as it was said", "alter table statement disable trigger user; grant update on statement to golden_thread_app" },
        { "the opening, for who appears in a record", Policy("sees", "appearance", Seals) },
        { "the seal of who appears in a record", Policy("sees", "appearance", $"{Opened} and ({Own} or child_id = any ((select gt_opened(3))::uuid[]))") },
        { "for whose organisation somebody appears", Policy("inserts", "appearance", Opened) },
        { "the opening, for the record itself", Policy("sees", "child_record", "true") },
        { "the openers of a seal", Policy("sees", "seal", Opened) },
        { "that broken glass seals nothing", Policy("inserts", "seal", $"child_id = any ((select gt_opened(3))::uuid[]) and {Own}") },
        { "for whose organisation something is sealed", Policy("inserts", "seal", "child_id = any ((select gt_opened_to_act(3))::uuid[])") },
        { "whose organisation's seal it is, to lift it", Policy("updates", "seal", "child_id = any ((select gt_opened_to_act(2))::uuid[]) and (select gt_person()) = any (openers)") },
        { "whose limit it is", Policy("sees", "statement_limit", Opened) },
        { "the opening, for whoever is involved", Policy("sees", "involvement", "true") },
        { "the opening, for what was granted", Policy("sees", "access_grant", "true") },
        { "whose openings one sees", Policy("sees", "opening", "true") },
        { "to whom a notice is", Policy("sees", "notice", "true") },
        { "whose conflict is noted silently", Policy("sees", "conflict", "account_id = (select gt_person()) or declared_by_id = (select gt_person())") },
        { "who sees a restriction", Policy("sees", "restriction", "true") },
        { "that a restriction is changed by two", Policy("updates", "restriction", "true", "grant update on restriction to golden_thread_app") },
        { "whose own address it is", Policy("sees", "own_address", "true") },
        { "who is on duty", Policy("sees", "intake", "true") },
        { "whose lists one sees", Policy("sees", "child_list", "true") },
        { "the level of a list", Body("gt_list_children", "a.level >= 2", "a.level >= 0") },
        { "the level of what is found by a part of a name", Body("gt_search_children", "a.level >= m.needs", "a.level >= 0") },
        { "the agreement to tell of existence", Body("gt_search_children", "(tells or gt_shares_an_adult(i.child))", "true") },
        { "that existence is told to practitioners alone, which is said twice", Body("gt_search_children", "tells := gt_my_roles() && '{practitioner,supervisor,team-manager,independent-chair}' and", "tells :=") + ";"
            + Body("gt_is_barred", "not coalesce(gt_my_roles() && '{practitioner,supervisor,team-manager,independent-chair}', false)", "false") },
        { "who is barred from a child's existence", Body("gt_search_children", "and not gt_is_barred(i.child)", "") },
        { "the seals of a part of a name", Body("gt_named_like", "and (s.seal_id is null or not gt_closed_to(me, s.seal_id, s.also_sealed))\n      group by s.child_id;", "group by s.child_id;") },
        { "whose list names are shown of", Body("gt_headlines", "c.person_id = gt_person()", "true") },
        { "how long names are shown", Body("gt_headlines", "interval '2 minutes'", "interval '2 days'") },
        { "that a list is written before names are shown", Body("gt_headlines", "c.transaction is distinct from pg_current_xact_id_if_assigned()", "true") },
        { "the seals of names in lists", Body("gt_headlines", "and (s.seal_id is null or not gt_closed_to(null, s.seal_id, s.also_sealed))", "") },
    };

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task A_guard_of_records_that_is_taken_out_is_missed(string guard, string takenOut)
    {
        await World();
        var before = await TakenOut.From(database, takenOut);
        try
        {
            (await Wrong()).ShouldNotBeEmpty($"without {guard} nothing was seen to be wrong");
        }
        finally
        {
            await database.AsOwner(before);
        }
    }

    private async Task<List<string>> Wrong()
    {
        var (world, wrong) = (await World(), new List<string>());
        await Writes(world, wrong);
        await Rows(world, wrong);
        await Lists(world, wrong);
        return wrong;
    }

    private async Task<TaskWorld> World()
    {
        if (kept is { } there) return there;
        var world = kept = await TaskWorld.Keep(database);
        var now = DateTimeOffset.UtcNow.AddMinutes(-15);
        PersonId Id(Account account) => new(account.Id);
        await using var db = await database.Database.Open(Session.System(world.Partnership));
        Statement Fact(ChildId child, FactKind kind, string value, SealId? seal = null) =>
            Statement.OfFact(world.Partnership, child, StatementId.New(), new WrittenBy(world.Council, null, "Council", seal is null ? now : now.AddMinutes(2)), new FactContent(kind, new IndividualId(child.Value)) { Value = value }, new Given { Basis = Basis.Reported, Seal = seal });
        (knows, clinician) = (ExampleChild.Worker(world.Partnership, world.Council, Role.Practitioner, "knows@northmere.example"), ExampleChild.Worker(world.Partnership, world.Council, Role.LookUpClinician, "looks@northmere.example"));
        db.AddRange(
            knows, clinician, new SharingAgreement { Partnership = world.Partnership, Parties = [world.Council.Value, Guid.NewGuid()], What = "Existence", Mode = "existence", Purposes = ["support"], Basis = "public task", FromDay = LondonTime.Day(now).AddDays(-9) },
            new ChildRecord(world.Partnership, Restricted, new WrittenBy(world.Council, null, "Council", now), "Referral"),
            new Involvement { Partnership = world.Partnership, Child = Restricted, Organisation = world.Trust, Kind = InvolvementKind.Core, FromDay = LondonTime.Day(now).AddDays(-9), Because = "Referral" }.With(Id(world.Worker)),
            new Restriction { Partnership = world.Partnership, Child = Restricted, List = new Dictionary<PersonId, Level> { [Id(world.Near)] = Level.Record, [Id(world.Supervisor)] = Level.Record }, Guardians = [Id(world.Near), Id(world.Supervisor)], Because = "High profile", At = now, ReviewDay = LondonTime.Day(now).AddDays(90) },
            Fact(world.Child, FactKind.Name, "Wren Marlow"), Fact(world.Child, FactKind.Born, "2020-05-04"), Fact(world.TooNear, FactKind.Name, "Robin Marlow"), Fact(world.TooNear, FactKind.Born, "2020-05-04"),
            Fact(Restricted, FactKind.Name, "Linnet Marlow"), Fact(Restricted, FactKind.Born, "2020-05-04"), Fact(world.OwnAlone, FactKind.Name, "Merle Marlow"), Fact(world.Child, FactKind.Name, "Zephyr Quill", world.Closed),
            new Appearance { Partnership = world.Partnership, Child = world.Child, Individual = IndividualId.New(), Organisation = world.Trust, Description = "Mother", At = now },
            new Appearance { Partnership = world.Partnership, Child = world.Child, Individual = IndividualId.New(), Organisation = world.Trust, Description = "Somebody sealed", At = now, Seal = world.Closed },
            new StatementLimit { Partnership = world.Partnership, Child = world.Child, Organisation = world.Council, Audience = [world.Council.Value], At = now },
            new Notice { Partnership = world.Partnership, Account = Id(world.Supervisor), About = Guid.NewGuid(), Kind = "x", Text = "Something for you", At = now },
            new Intake { Partnership = world.Partnership, Organisation = world.Trust, ByName = "Hana Ford", At = now, Named = new IdentityAsked { FullName = "Posy Marlow" }, Text = "Seen" },
            new OwnAddress { Partnership = world.Partnership, Account = Id(world.Supervisor), PlaceKey = "1 elm way" });
        await db.Save(cancellation: Cancellation);
        await using var list = await world.As(world.Supervisor);
        await ChildrenShown.Mine(list, null, 10);
        return world;
    }

    private static async Task Writes(TaskWorld world, List<string> wrong)
    {
        async Task Write(bool expected, Account who, string sql, bool opens = true)
        {
            await using var db = await world.As(who, opens ? world.Child : null);
            var taken = await Runs(db, sql.Replace("{child}", world.Child.Value.ToString(), StringComparison.Ordinal)) > 0;
            if (taken != expected) wrong.Add($"{who.Role}: {sql}: {taken}");
        }

        static string Said(string organisation = "gt_organisation()", string author = "gt_person()", string seal = "null", string also = "'{}'") =>
            $"insert into statement (partnership_id, child_id, id, statement_id, kind, organisation_id, author_id, author_name, happened, recorded, part, words, seal_id, also_sealed) values (gt_partnership(), '{{child}}', gen_random_uuid(), gen_random_uuid(), 'contact', {organisation}, {author}, 'x', now(), now(), 'record', '{{}}', {seal}, {also})";
        string Seal(string organisation) => $"insert into seal (partnership_id, id, child_id, organisation_id, kind, openers, others_see, at, review_day) values (gt_partnership(), gen_random_uuid(), '{{child}}', {organisation}, 'adoption', array[gt_person()], 'marked', now(), current_date + 9)";
        await Write(true, world.Worker, Said());
        await Write(true, world.Breaker, Said());
        await Write(false, world.Worker, Said(), opens: false);
        await Write(false, world.Worker, Said(organisation: $"'{world.Council.Value}'"));
        await Write(false, world.Worker, Said(author: $"'{world.Near.Id}'"));
        await Write(false, world.Worker, Said(seal: $"'{world.Closed.Value}'"));
        await Write(true, world.Worker, Said(seal: $"'{world.Opens.Value}'"));
        await Write(false, world.Worker, Said(also: $"array['{world.Closed.Value}'::uuid]"));
        await Write(false, world.Worker, "update statement set withdrawn_at = now(), ended_because = 'x' where organisation_id <> gt_organisation()");
        await Write(false, world.Worker, "update statement set value = 'Somebody Else' where organisation_id = gt_organisation()");
        await Write(false, world.Elsewhere, "update statement set value = 'Somebody Else' where organisation_id = gt_organisation()");
        await Write(false, world.Worker, "delete from statement");
        await Write(false, world.Worker, $"insert into appearance (partnership_id, child_id, individual_id, organisation_id, description, at) values (gt_partnership(), '{{child}}', gen_random_uuid(), '{world.Council.Value}', 'x', now())");
        await Write(true, world.Worker, Seal("gt_organisation()"));
        await Write(false, world.Worker, Seal($"'{world.Council.Value}'"));
        await Write(false, world.Breaker, Seal("gt_organisation()"));
        await Write(false, world.Supervisor, "update seal set lifted_at = now(), lifted_by_id = gt_person()");
        await Write(false, world.Elsewhere, "update seal set lifted_at = now(), lifted_by_id = gt_person()");
        await Write(true, world.Near, "update seal set lifted_at = now(), lifted_by_id = gt_person()");
        await Write(false, world.Near, "update restriction set ended_at = now()");
    }

    private static async Task Rows(TaskWorld world, List<string> wrong)
    {
        await using (var stranger = await world.As(world.Stranger))
            foreach (var table in (string[])["child_record", "statement", "appearance", "seal", "statement_limit", "involvement", "access_grant", "opening", "notice", "conflict", "restriction", "own_address", "intake", "child_list where person_id <> gt_person()"])
                if (await Count(stranger, table) is > 0 and var rows) wrong.Add($"a stranger sees {rows} of {table}");
        await using var worker = await world.As(world.Worker, world.Child);
        foreach (var (table, expected) in ((string, long)[])[("child_record", 1), ("appearance", 1), ("statement_limit", 0), ("conflict", 0), ("notice", 0), ("restriction", 0)])
            if (await Count(worker, table) is var rows && rows != expected) wrong.Add($"the worker sees {rows} of {table}");
        if (await Count(worker, $"seal where id = '{world.Closed.Value}'") > 0) wrong.Add("the worker sees a seal that they do not open");
        await using var noting = await world.As(world.Supervisor);
        if (await Count(noting, "conflict") != 1) wrong.Add("whoever noted a conflict does not see it");
    }

    private async Task Lists(TaskWorld world, List<string> wrong)
    {
        await using var mine = await world.As(world.Worker);
        void Expect(string what, IEnumerable<ChildId> expected, IEnumerable<Headline> found)
        {
            if (!expected.Order(Comparer<ChildId>.Create((a, b) => a.Value.CompareTo(b.Value))).SequenceEqual(found.Select(h => h.Child).Order(Comparer<ChildId>.Create((a, b) => a.Value.CompareTo(b.Value))))) wrong.Add($"{what}: {found.Count()}");
        }

        var shown = await ChildrenShown.Mine(mine, null, 50);
        Expect("my children", [world.Child, world.OwnAlone, world.SealedSince], shown);
        if (shown.Any(h => h.Name?.Contains("Zephyr", StringComparison.Ordinal) == true)) wrong.Add("a sealed name heads a list");
        Expect("by a part of a name", [world.Child, world.OwnAlone], (await ChildrenShown.Search(mine, new IdentityAsked { PartOfName = "arlow" })).Found);
        Expect("by a part of a sealed name", [], (await ChildrenShown.Search(mine, new IdentityAsked { PartOfName = "ephy" })).Found);

        // Beyond one's own children nothing is told without an agreement, and of who is barred not with one.
        IdentityAsked Exactly(string name) => new() { FullName = name, Born = new DateOnly(2020, 5, 4) };
        await using (var stranger = await world.As(world.Stranger)) Expect("exactly, without an agreement", [], (await ChildrenShown.Search(stranger, Exactly("Wren Marlow"))).Found);
        await using (var told = await world.As(knows!))
        {
            Expect("exactly, with an agreement", [world.Child], (await ChildrenShown.Search(told, Exactly("Wren Marlow"))).Found);
            Expect("a restricted record", [], (await ChildrenShown.Search(told, Exactly("Linnet Marlow"))).Found);
        }

        await using (var looking = await world.As(clinician!)) Expect("exactly, by a clinician", [], (await ChildrenShown.Search(looking, Exactly("Wren Marlow"))).Found);
        Expect("a child whom the worker is too near", [], (await ChildrenShown.Search(mine, Exactly("Robin Marlow"))).Found);

        // A list is shown to whom it was written for, for two minutes, and never before it was.
        var list = await mine.Written("select gt_list_children(null, 50)");
        await using (var other = await world.As(world.Supervisor))
            if (await Count(other, $"gt_headlines('{list}')") > 0) wrong.Add("names of a list of somebody else");
        await database.AsOwner($"alter table child_list disable trigger user; update child_list set at = at - interval '3 minutes' where id = '{list}'; alter table child_list enable trigger user");
        if (await Count(mine, $"gt_headlines('{list}')") > 0) wrong.Add("names of a list of long ago");
        await using var rolled = await world.As(world.Worker);
        await using var write = rolled.Command("select gt_list_children(null, 50)");
        var unwritten = (Guid)(await write.ExecuteScalarAsync(Cancellation))!;
        if (await Count(rolled, $"gt_headlines('{unwritten}')") > 0) wrong.Add("names of a list that can be rolled back");
    }

    private static async Task<int> Runs(GoldenThreadDb db, string sql)
    {
        try
        {
            await using var command = db.Command(sql);
            return await command.ExecuteNonQueryAsync(Cancellation);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.CheckViolation or PostgresErrorCodes.RestrictViolation)
        {
            return 0;
        }
    }

    private static async Task<long> Count(GoldenThreadDb db, string of)
    {
        await using var command = db.Command($"select count(*) from {of}");
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private static string Policy(string name, string table, string condition, string and = "")
    {
        var whole = $"(partnership_id = (select gt_partnership()) and ((select gt_is_system()) or ({condition})))";
        var policy = name == "inserts" ? $"alter policy inserts on {table} with check {whole}" : name == "sees" ? $"alter policy sees on {table} using {whole}" : $"alter policy updates on {table} using {whole} with check {whole}";
        return and.Length > 0 ? $"{policy}; {and}" : policy;
    }

    private static string Body(string function, string part, string with) => TakenOut.Body(function, part, with);
}
