using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Testing;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>Nothing of a record is read before its opening is committed, whatever the application's role sets or says.</summary>
public sealed class OpenThenReadTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow.AddMinutes(-1);

    [Fact]
    public async Task No_row_is_seen_without_an_opening_and_its_entry_stands_before_it()
    {
        var world = await World();
        await using var db = await database.Database.Open(world.Worker);
        (await Seen(db)).ShouldBe(0);
        var opened = (await db.OpenRecords([world.Child], "Direct work", cancellation: Cancellation)).Single();
        (opened.Level, opened.Ground).ShouldBe((Level.Record, Ground.Involvement));
        (await Seen(db)).ShouldBe(1);
        (await db.Openings.AsNoTracking().SingleAsync(o => o.Id == opened.Id, Cancellation)).Purpose.ShouldBe("Direct work");
        ((long)(await database.AsOwner($"select count(*) from history_entry where change = 'read' and subject = 'opening' and subject_id = '{opened.Id}' and person_id = '{world.Worker.Person!.Value.Value}'"))!).ShouldBe(1);
    }

    [Fact]
    public async Task A_reading_cannot_be_rolled_back_and_an_opening_of_the_same_transaction_shows_nothing()
    {
        var world = await World();
        await using var db = await database.Database.Open(world.Worker);
        await using (var open = db.Command("select set_config('gt.openings', (select opening::text from gt_open($1, 'Direct work', '', null)), true)", new[] { world.Child.Value }))
            await open.ExecuteNonQueryAsync(Cancellation);
        (await Seen(db)).ShouldBe(0);
    }

    [Fact]
    public async Task An_opening_of_somebody_else_or_of_long_ago_or_that_was_refused_shows_nothing()
    {
        var world = await World();
        await using var one = await database.Database.Open(world.Worker);
        var opened = (await one.OpenRecords([world.Child], "Direct work", cancellation: Cancellation)).Single();

        await using var other = await database.Database.Open(world.Other);
        (await other.OpenRecords([world.Child], "Curious", cancellation: Cancellation)).Single().Level.ShouldBe(Level.Nothing);
        (await Seen(other)).ShouldBe(0);
        await Set(other, opened.Id);
        (await Seen(other)).ShouldBe(0, "the opening is somebody else's");

        await database.AsOwner($"alter table opening disable trigger user; update opening set at = at - interval '2 minutes' where id = '{opened.Id}'; alter table opening enable trigger user");
        await using var later = await database.Database.Open(world.Worker);
        await Set(later, opened.Id);
        (await Seen(later)).ShouldBe(0, "the opening is too old");
    }

    [Theory]
    [InlineData("insert into opening select partnership_id, gen_random_uuid(), person_id, person_name, organisation_id, child_id, now(), '1', 4, 'involvement', 'x', null, null from opening limit 1")]
    [InlineData("insert into involvement (partnership_id, id, child_id, organisation_id, worker_id, kind, from_day, because) values (gt_partnership(), gen_random_uuid(), '{child}', gt_organisation(), gt_person(), 'core', current_date, 'x')")]
    [InlineData("insert into access_grant (partnership_id, id, child_id, account_id, kind, level, at, to_day) values (gt_partnership(), gen_random_uuid(), '{child}', gt_person(), 'meeting', 'record', now(), current_date + 1)")]
    [InlineData("insert into chair_assignment (partnership_id, id, child_id, account_id, from_day) values (gt_partnership(), gen_random_uuid(), '{child}', gt_person(), current_date)")]
    [InlineData("insert into supervision (partnership_id, id, supervisor_id, worker_id, from_day) select gt_partnership(), gen_random_uuid(), gt_person(), id, current_date from account where id <> gt_person() limit 1")]
    [InlineData("insert into team_member (partnership_id, id, team_id, account_id, from_day) select gt_partnership(), gen_random_uuid(), id, gt_person(), current_date from team limit 1")]
    [InlineData("insert into worker_duty (partnership_id, id, account_id, kind, team_id, from_day) select gt_partnership(), gen_random_uuid(), gt_person(), 'manages-team', id, current_date from team limit 1")]
    [InlineData("insert into restriction (partnership_id, id, child_id, list, guardians, because, at, review_day) values (gt_partnership(), gen_random_uuid(), '{child}', jsonb_build_object(gt_person(), 'record'), array[gt_person(), gen_random_uuid()], 'x', now(), current_date)")]
    [InlineData("insert into seal (partnership_id, id, child_id, organisation_id, kind, openers, others_see, at, review_day) values (gt_partnership(), gen_random_uuid(), '{child}', gt_organisation(), 'adoption', array[gt_person()], 'silent', now(), current_date)")]
    [InlineData("select * from gt_access(gt_person(), '{child}', now())")]
    [InlineData("select * from gt_access_of(gt_person(), '{child}', now())")]
    [InlineData("select * from gt_find_exactly('9991003231', null, null, null, null, null)")]
    [InlineData("select gt_keep_list('list', null, array['{child}'::uuid], array[4])")]
    [InlineData("select * from gt_identity('name', 'Posy Marlow')")]
    public async Task Nobody_gives_themselves_access_by_SQL(string sql)
    {
        var world = await World();
        await using var db = await database.Database.Open(world.Other);
        await using var command = db.Command(sql.Replace("{child}", world.Child.Value.ToString(), StringComparison.Ordinal));
        var refused = await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancellation));
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, refused.MessageText);
    }

    [Fact]
    public async Task A_statement_of_another_organisation_is_changed_by_nobody_and_ones_own_only_ends()
    {
        var world = await World();
        await using var db = await database.Database.Open(world.Worker);
        await db.OpenRecords([world.Child], "Direct work", cancellation: Cancellation);
        async Task<int> Try(string sql)
        {
            await using var command = db.Command(sql);
            return await command.ExecuteNonQueryAsync(Cancellation);
        }

        (await Try($"update statement set withdrawn_at = now(), ended_because = 'x' where organisation_id <> gt_organisation()")).ShouldBe(0);
        (await Should.ThrowAsync<PostgresException>(() => Try("update statement set value = 'Someone Else'"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        await db.Begin(world.Worker, Cancellation);
        (await Should.ThrowAsync<PostgresException>(() => Try("delete from statement"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task What_is_sealed_or_limited_is_seen_by_those_whom_it_names_whatever_the_level()
    {
        var world = await World();
        var me = world.Worker.Person!.Value;
        foreach (var (openers, sees) in new[] { ((PersonId[])[me], true), ([PersonId.New()], false) })
        {
            var name = $"Sealed {Guid.NewGuid()}";
            await using (var system = await database.Database.Open(Session.System(world.Partnership)))
            {
                var seal = new Seal { Partnership = world.Partnership, Child = world.Child, Organisation = world.Worker.Organisation!.Value, Kind = SealKind.Adoption, Openers = openers, OthersSee = OthersSee.Silent, At = Now, ReviewDay = LondonTime.Day(Now).AddDays(9) };
                system.AddRange(seal, Name(world, name, world.Worker.Organisation!.Value, new Given { Basis = Basis.Observed, Seal = seal.Id }));
                await system.Save(cancellation: Cancellation);
            }

            await using var db = await database.Database.Open(world.Worker);
            await db.OpenRecords([world.Child], "Direct work", cancellation: Cancellation);
            (await db.Statements.AnyAsync(s => s.Value == name, Cancellation)).ShouldBe(sees);
            ((long)(await Scalar(db, $"select count(*) from history_entry where after::text like '%{name}%'"))! > 0).ShouldBe(sees, "the history shows what the row shows");
        }
    }

    [Fact]
    public async Task Access_that_ends_is_ended_for_an_open_tab_within_two_minutes_and_at_once_for_the_next_opening()
    {
        var world = await World();
        await using var db = await database.Database.Open(world.Worker);
        await db.OpenRecords([world.Child], "Direct work", cancellation: Cancellation);
        await database.AsOwner($"update involvement set to_day = current_date - 30, writes_until = current_date - 15 where child_id = '{world.Child.Value}'");
        (await db.OpenRecords([world.Child], "Direct work", cancellation: Cancellation)).Single().Level.ShouldBe(Level.Nothing);
        (await Seen(db)).ShouldBe(0);
    }

    [Fact]
    public async Task The_glass_tells_nobody_whether_there_is_a_record_before_an_entry_says_that_they_asked()
    {
        var world = await World();
        await using var db = await database.Database.Open(world.Other);
        var none = ChildId.New();
        async Task<bool> Opens(ChildId child) => (bool)(await Scalar(db, $"select gt_glass_opens('{child.Value}')"))!;
        async Task<string> Break(ChildId child)
        {
            await using var command = db.Command($"insert into broken_glass (partnership_id, id, child_id, account_id, organisation_id, category, because, at, until, review_by) values (gt_partnership(), gen_random_uuid(), '{child.Value}', gt_person(), gt_organisation(), 'child-missing', 'Not at home since this morning', now(), now() + interval '4 hours', now() + interval '1 day')");
            var refused = await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancellation));
            await db.Begin(world.Other, Cancellation);
            return refused.SqlState + refused.MessageText;
        }

        (await Opens(world.Child)).ShouldBeFalse();
        (await Opens(none)).ShouldBeFalse();
        (await Break(world.Child)).ShouldBe(await Break(none));
        // An opening that this transaction writes counts for nothing: it could be rolled back.
        await Scalar(db, $"select set_config('gt.openings', (select opening::text from gt_open(array['{world.Child.Value}'::uuid], 'Child missing', '', null)), true)");
        (await Opens(world.Child)).ShouldBeFalse();
        await db.OpenRecords([world.Child, none], "Child missing", cancellation: Cancellation);
        (await Opens(world.Child)).ShouldBeTrue("that they asked stands in the history");
        (await Opens(none)).ShouldBeFalse();
        ((long)(await database.AsOwner($"select count(*) from history_entry where change = 'refused' and person_id = '{world.Other.Person!.Value.Value}'"))!).ShouldBe(2);
    }

    [Fact]
    public async Task Who_is_too_near_is_told_of_nothing_and_reviews_no_broken_glass()
    {
        var world = await World();
        var (other, worker) = (world.Other.Person!.Value, world.Worker.Person!.Value);
        var glass = new BrokenGlass { Partnership = world.Partnership, Child = world.Child, Account = worker, Organisation = world.Worker.Organisation!.Value, Category = GlassCategory.ChildMissing, Because = "Not at home since this morning", At = Now, Until = Now.AddHours(4), ReviewBy = Now.AddDays(1) };
        await using (var system = await database.Database.Open(Session.System(world.Partnership)))
        {
            system.Add(glass);
            await system.Save(cancellation: Cancellation);
        }

        await using (var before = await database.Database.Open(world.Other)) (await before.BrokenGlasses.AnyAsync(g => g.Id == glass.Id, Cancellation)).ShouldBeTrue("a manager of another line reviews it");
        await using (var system = await database.Database.Open(Session.System(world.Partnership)))
        {
            system.Add(new Conflict { Partnership = world.Partnership, Child = world.Child, Account = other, Kind = ConflictKind.Friend, At = Now, DeclaredBy = null });
            await system.Save(cancellation: Cancellation);
            Notice To(PersonId person, ChildId? child) => new() { Partnership = world.Partnership, Account = person, Child = child, About = glass.Id, Kind = "closing", Text = "An involvement ends", At = Now };
            system.AddRange(To(other, world.Child), To(worker, world.Child), To(other, null));
            await system.Save(cancellation: Cancellation);
        }

        await using var db = await database.Database.Open(world.Other);
        (await db.BrokenGlasses.AnyAsync(g => g.Id == glass.Id, Cancellation)).ShouldBeFalse();
        (await db.Notices.CountAsync(Cancellation)).ShouldBe(1, "the notice that is of no child");
        ((long)(await Scalar(db, "select count(*) from history_entry where subject = 'notice'"))!).ShouldBe(1);
        await using var told = await database.Database.Open(world.Worker);
        (await told.Notices.CountAsync(Cancellation)).ShouldBe(1);
    }

    private sealed record Invented(PartnershipId Partnership, ChildId Child, Session Worker, Session Other);

    private async Task<Invented> World()
    {
        var example = await Example.Add(database);
        var (partnership, trust, child) = (example.Partnership.Id, example.Trust.Id, ChildId.New());
        var worker = ExampleChild.Worker(partnership, trust, Role.Practitioner, $"w.{Guid.NewGuid():N}@northmere.example");
        var other = ExampleChild.Worker(partnership, trust, Role.TeamManager, $"o.{Guid.NewGuid():N}@northmere.example");
        var world = new Invented(partnership, child, worker.Session, other.Session);
        await using var db = await database.Database.Open(Session.System(partnership));
        db.AddRange(
            worker, other, new Team { Partnership = partnership, Organisation = trust, Name = "East", FromDay = LondonTime.Day(Now) },
            new ChildRecord(partnership, child, new WrittenBy(example.Council.Id, null, "Council", Now), "Referral"),
            new Involvement { Partnership = partnership, Child = child, Organisation = trust, Kind = InvolvementKind.Core, FromDay = LondonTime.Day(Now).AddDays(-60), Because = "Referral" }.With(world.Worker.Person!.Value),
            Name(world, "Posy Marlow", example.Council.Id, new Given { Basis = Basis.RecordsChecked }));
        await db.Save(cancellation: Cancellation);
        return world;
    }

    private static Statement Name(Invented world, string name, OrganisationId by, Given given) => Statement.OfFact(
        world.Partnership, world.Child, StatementId.New(), new WrittenBy(by, null, "Somebody", Now), new FactContent(FactKind.Name, new IndividualId(world.Child.Value)) { Value = name }, given);

    private static Task<int> Seen(GoldenThreadDb db) => db.Statements.CountAsync(Cancellation);

    private static async Task Set(GoldenThreadDb db, Guid opening) => await Scalar(db, $"select set_config('gt.openings', '{opening}', true)");

    private static async Task<object?> Scalar(GoldenThreadDb db, string sql)
    {
        await using var command = db.Command(sql);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
