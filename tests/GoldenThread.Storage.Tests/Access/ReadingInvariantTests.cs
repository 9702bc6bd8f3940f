using GoldenThread.Access;
using GoldenThread.Access.Sharing;
using GoldenThread.Children;
using GoldenThread.Storage.Access;
using GoldenThread.Testing;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>
/// What reading comes to, as properties over drawn people, children and days: nothing before its opening is written, the level of the model, no byte of what is sealed,
/// one answer for all that is not to be seen, no row of one child under another. Each is seen to fail when what guards it is taken out.
/// </summary>
public sealed class ReadingInvariantTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Canary = "Canary";
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Before = new(LondonTime.Start(Testing.AnyAccess.First.AddDays(-1)), TimeSpan.Zero);

    [Fact]
    public Task No_row_of_a_record_is_returned_without_an_earlier_committed_entry_of_its_opening() =>
        SeenToFail.Holds(database, NothingBeforeItsEntry, TakenOut.Body("gt_my_openings", "o.transaction is distinct from pg_current_xact_id_if_assigned()", "true"));

    [Fact]
    public Task No_row_of_a_record_is_returned_by_the_opening_of_somebody_else() =>
        SeenToFail.Holds(database, NothingBeforeItsEntry, TakenOut.Body("gt_my_openings", "o.person_id = gt_person()", "true"));

    [Theory]
    [InlineData("i.from_day <= day and coalesce(i.to_day, 'infinity') >= day as holds", "i.from_day <= day as holds")]
    [InlineData("if exists (select from conflict c", "if false and exists (select from conflict c")]
    [InlineData("b.until > gt_access.at", "true")]
    public Task Database_and_model_give_the_same_level_for_every_person_child_and_day(string guard, string without) =>
        SeenToFail.Holds(database, SameLevel, TakenOut.Body("gt_access", guard, without), draws: 15);

    [Theory]
    [InlineData("gt_opened_seals", "gt_person() = any (s.openers)", "true")]
    [InlineData("gt_closed_to", "of_person = any (s.openers)", "true")]
    public Task No_byte_of_what_is_sealed_is_in_any_table_list_or_history_of_who_does_not_open_it(string function, string guard, string without) =>
        SeenToFail.Holds(database, NoByteOfWhatIsSealed, TakenOut.Body(function, guard, without), draws: 5);

    [Theory]
    [InlineData("gt_search_children", "and not gt_is_barred(i.child)", "")]
    [InlineData("gt_glass_opens", "and not gt_is_barred(of_child)", "")]
    public Task One_answer_is_given_of_none_restricted_conflict_and_silent(string function, string guard, string without) =>
        SeenToFail.Holds(database, OneAnswer, TakenOut.Body(function, guard, without), draws: 6);

    [Fact]
    public Task Rows_of_one_child_never_appear_under_another() =>
        SeenToFail.Holds(database, NoRowUnderAnother, TakenOut.Body("gt_opened", "select coalesce(array_agg(distinct o.child_id), '{}') from gt_my_openings() o where o.level >= lowest",
            "select coalesce(array_agg(distinct r.child_id), '{}') from gt_my_openings() o join statement s on s.child_id = o.child_id join statement r on r.partnership_id = s.partnership_id and r.statement_id = s.statement_id where o.level >= lowest"));

    // In every table of a record, read from the schema.
    private async Task NothingBeforeItsEntry(DrawnPartnership kept)
    {
        await kept.WithStatements();
        var drawn = kept.Drawn;
        var at = drawn.Moment();
        var (somebody, other) = (kept.Writer(at)?.Person ?? drawn.Somebody, drawn.Somebody);
        await using var reader = await kept.Open(somebody, at);
        var opened = await reader.OpenRecords(drawn.Children, "Direct work", cancellation: Cancellation);
        var tables = await Tables(reader);
        foreach (var table in tables)
            foreach (var child in await Children(reader, table))
                ((long)(await database.AsOwner($"select count(*) from opening o join history_entry h on h.subject_id = o.id::text and h.change = 'read' where o.child_id = '{child}' and o.person_id = '{somebody.Value}' and o.level > 1"))!)
                    .ShouldBeGreaterThan(0, $"{table}: no entry stands before");

        // By no opening that is somebody else's, or that can be rolled back.
        if (other != somebody)
        {
            await using var thief = await kept.Open(other, at);
            await Run(thief, $"select set_config('gt.openings', '{string.Join(',', opened.Select(o => o.Id))}', true)");
            foreach (var table in tables) (await Children(thief, table)).ShouldBeEmpty($"{table}: by the opening of somebody else");
        }

        await using var rolled = await kept.Open(somebody, at);
        await Run(rolled, $"select set_config('gt.openings', (select string_agg(opening::text, ',') from gt_open(array['{string.Join("','", drawn.Children.Select(c => c.Value))}']::uuid[], 'Direct work', '', null)), true)");
        foreach (var table in tables) (await Children(rolled, table)).ShouldBeEmpty($"{table}: by an opening that can be rolled back");
    }

    private static async Task SameLevel(DrawnPartnership kept)
    {
        await using var db = await kept.AsSystem();
        for (var tried = 0; tried < 40; tried++)
        {
            var (person, child, at) = (kept.Drawn.Somebody, kept.Drawn.AChild, kept.Drawn.Moment());
            (await DecidedAccess.Of(db, person, child, at)).Level.ShouldBe(AccessDecision.Of(person, child, at, kept.State).Level, $"{at:O}");
        }
    }

    // A canary for each seal, in words, in a name and in an address; looked for in all that the person may read.
    private static async Task NoByteOfWhatIsSealed(DrawnPartnership kept)
    {
        var drawn = kept.Drawn;
        await kept.WithStatements();
        await using (var system = await kept.AsSystem())
        {
            foreach (var seal in kept.Seals.Values)
            {
                var word = $"{Canary}{seal.Id.Value:N}";
                var given = new Given { Basis = Basis.Reported, Seal = seal.Id };
                system.AddRange(
                    new Statement(drawn.Partnership, seal.Child, StatementId.New(), StatementKind.Contact, drawn.By(Before), given) { Words = new Dictionary<string, string> { ["observed"] = word } },
                    Statement.OfFact(drawn.Partnership, seal.Child, StatementId.New(), drawn.By(Before), new FactContent(FactKind.Name, new IndividualId(seal.Child.Value)) { Value = word }, given),
                    new Appearance { Partnership = drawn.Partnership, Child = seal.Child, Individual = IndividualId.New(), Organisation = drawn.One(drawn.Organisations), Description = word, At = Before, Seal = seal.Id });
            }

            await system.Save(cancellation: Cancellation);
        }

        for (var tried = 0; tried < 4; tried++)
        {
            var at = drawn.Moment();
            var person = tried % 2 == 0 ? kept.Writer(at)?.Person ?? drawn.Somebody : drawn.Somebody;
            await using var db = await kept.Open(person, at);
            await db.OpenRecords(drawn.Children, "Direct work", cancellation: Cancellation);
            var closed = kept.Seals.Values.Where(s => s.ClosedAt(at) && !s.Openers.Contains(person)).Select(s => $"{Canary}{s.Id.Value:N}").ToArray();
            foreach (var table in (IEnumerable<string>)["statement", "appearance", "seal", "history_entry", "gt_marks()", "notice", "child_record", "task"])
                (await Counted(db, $"select count(*) from {table} t where t::text like any ($1)", (object)closed.Select(c => $"%{c}%").ToArray())).ShouldBe(0, $"{table} at {at:O}");
            foreach (var word in closed) (await ChildrenShown.Search(db, new IdentityAsked { PartOfName = word })).Found.ShouldBeEmpty("by a sealed name nobody is found");
        }
    }

    // Asked of a child whom the person may not know of in any of the ways, and of an id that is no record's.
    private async Task OneAnswer(DrawnPartnership kept)
    {
        var (drawn, at) = (kept.Drawn, new DateTimeOffset(LondonTime.Start(Testing.AnyAccess.First.AddDays(10)).AddHours(9), TimeSpan.Zero));
        await using (var system = await kept.AsSystem())
        {
            system.Add(new SharingAgreement { Partnership = drawn.Partnership, Parties = [.. drawn.Organisations.Select(o => o.Value)], What = "Existence", Mode = "existence", Purposes = ["support"], Basis = "public task", FromDay = Testing.AnyAccess.First.AddDays(-9) });
            foreach (var (child, n) in drawn.Children.Select((c, n) => (c, n)))
            {
                var self = new IndividualId(child.Value);
                system.AddRange(
                    Statement.OfFact(drawn.Partnership, child, StatementId.New(), drawn.By(Before), new FactContent(FactKind.Name, self) { Value = $"Posy Marlow {n}" }, new Given { Basis = Basis.Reported }),
                    Statement.OfFact(drawn.Partnership, child, StatementId.New(), drawn.By(Before), new FactContent(FactKind.Born, self) { Value = "2020-05-04" }, new Given { Basis = Basis.Reported }));
            }

            await system.Save(cancellation: Cancellation);
        }

        foreach (var worker in drawn.Workers)
            foreach (var (child, n) in drawn.Children.Select((c, n) => (c, n)))
            {
                var barred = kept.State.Conflicts.Any(c => c.Account == worker.Person && c.Child == child && c.HoldsAt(at)) || kept.State.Restrictions.Any(r => r.Child == child && r.HoldsAt(at));
                if (!barred || AccessDecision.Of(worker.Person, child, at, kept.State).Level != Level.Nothing) continue;
                (await Answers(kept, worker.Person, at, child, $"Posy Marlow {n}")).ShouldBe(await Answers(kept, worker.Person, at, ChildId.New(), "Posy Nobody"));
            }
    }

    private static async Task<string> Answers(DrawnPartnership kept, PersonId person, DateTimeOffset at, ChildId child, string name)
    {
        await using var db = await kept.Open(person, at);
        var opened = (await db.OpenRecords([child], "Direct work", cancellation: Cancellation)).Single();
        var said = new List<string> { $"{opened.Level} {opened.Ground}" };
        foreach (var sql in (string[])[$"select gt_glass_opens('{child.Value}')::text", $"select gt_may_be_kin('{child.Value}')::text", $"select count(*)::text from opening where child_id = '{child.Value}' and ground <> 'none'", "select count(*)::text from statement", "select count(*)::text from gt_marks()"])
            said.Add(await Word(db, sql));
        foreach (var asked in (IdentityAsked[])[new() { FullName = name, Born = new DateOnly(2020, 5, 4) }, new() { PartOfName = name }])
            said.Add(string.Join(',', (await ChildrenShown.Search(db, asked)).Found.Select(h => h.Level)));
        return string.Join(" | ", said);
    }

    // One statement with a row in each record, as of brothers and sisters.
    private static async Task NoRowUnderAnother(DrawnPartnership kept)
    {
        var (drawn, number) = (kept.Drawn, StatementId.New());
        await using (var system = await kept.AsSystem())
        {
            system.AddRange(drawn.Children.Select(c => new Statement(drawn.Partnership, c, number, StatementKind.Contact, drawn.By(Before), new Given { Part = Part.Plan })));
            await system.Save(cancellation: Cancellation);
        }

        for (var tried = 0; tried < 6; tried++)
        {
            var at = drawn.Moment();
            if (kept.Writer(at) is not { } writer) continue;
            await using var db = await kept.Open(writer.Person, at);
            await db.OpenRecords([writer.Child], "Direct work", cancellation: Cancellation);
            foreach (var table in await Tables(db)) (await Children(db, table)).ShouldAllBe(c => c == writer.Child.Value, table);
        }
    }

    // What belongs to a record, and not to who may see it: that may be seen by whom it is about.
    private static async Task<List<string>> Tables(GoldenThreadDb db)
    {
        var all = new List<string>();
        await using var ask = db.Command("""
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'child_id' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select')
              and c.relname <> all (array['opening', 'involvement', 'access_grant', 'access_request', 'broken_glass', 'chair_assignment', 'conflict', 'no_conflict', 'notice', 'reading_question', 'restriction', 'restriction_proposal', 'intake'])
            order by 1
            """);
        await using var read = await ask.ExecuteReaderAsync(Cancellation);
        while (await read.ReadAsync(Cancellation)) all.Add(read.GetString(0));
        all.ShouldContain("statement");
        return all;
    }

    private static async Task<List<Guid>> Children(GoldenThreadDb db, string table)
    {
        var children = new List<Guid>();
        await using var ask = db.Command($"select distinct child_id from \"{table}\" where child_id is not null");
        await using var read = await ask.ExecuteReaderAsync(Cancellation);
        while (await read.ReadAsync(Cancellation)) children.Add(read.GetGuid(0));
        return children;
    }

    private static async Task Run(GoldenThreadDb db, string sql)
    {
        await using var command = db.Command(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static async Task<string> Word(GoldenThreadDb db, string sql)
    {
        await using var command = db.Command(sql);
        return (await command.ExecuteScalarAsync(Cancellation))?.ToString() ?? "";
    }

    private static async Task<long> Counted(GoldenThreadDb db, string sql, params object[] values)
    {
        await using var command = db.Command(sql, values);
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
