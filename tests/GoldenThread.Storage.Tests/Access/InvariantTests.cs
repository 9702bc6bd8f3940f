using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Testing;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>Properties of records that the database holds by itself, over drawn partnerships; each is seen to fail when what guards it is taken out.</summary>
public sealed class InvariantTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Noon = new(LondonTime.Start(AnyAccess.First.AddDays(10)), TimeSpan.Zero);

    [Fact]
    public Task Adding_grants_raises_no_conflict_and_no_restriction() => Holds(AddingGrantsRaisesNothing, Body("gt_access", "if exists (select from conflict c", "if false and exists (select from conflict c"));

    [Fact]
    public Task A_restriction_stands_against_every_grant() => Holds(AddingGrantsRaisesNothing, Body("gt_access", "if level is not null then", "if false then"));

    [Fact]
    public Task After_a_grant_has_ended_nothing_of_it_is_left() => Holds(NothingIsLeft, Body("gt_access", "g.to_day >= day", "true"));

    [Fact]
    public Task What_was_known_then_does_not_change_by_what_is_recorded_later() => Holds(KnownThenStays, "alter table statement disable trigger recorded_now");

    [Fact]
    public Task No_statement_is_changed_by_another_organisation() => Holds(
        NobodyElseChangesIt, "alter policy updates on statement using (partnership_id = (select gt_partnership()) and child_id = any ((select gt_opened(2))::uuid[])) with check (partnership_id = (select gt_partnership()))");

    [Fact]
    public Task No_grant_is_without_an_end_and_none_is_by_its_beneficiary() => Holds(
        NoGrantByItsBeneficiary, "alter policy inserts on access_grant with check (partnership_id = (select gt_partnership())); alter table access_grant drop constraint nobody_grants_to_themselves; alter table access_grant alter column to_day drop not null");

    private Task Holds(Func<DrawnPartnership, Task> property, string takenOut) => SeenToFail.Holds(database, property, takenOut);

    private static async Task AddingGrantsRaisesNothing(DrawnPartnership kept)
    {
        var (drawn, state) = (kept.Drawn, kept.State);
        await using var db = await kept.AsSystem();
        var held = drawn.Workers.SelectMany(w => drawn.Children, (w, child) => (w.Person, Child: child))
            .Where(p => state.Conflicts.Any(x => x.Account == p.Person && x.Child == p.Child && x.HoldsAt(Noon)) || state.Restrictions.Any(r => r.Child == p.Child && r.HoldsAt(Noon))).ToList();
        var before = new List<Level>();
        foreach (var (person, child) in held)
            before.Add(state.Conflicts.Any(x => x.Account == person && x.Child == child && x.HoldsAt(Noon)) ? Level.Nothing : (await DecidedAccess.Of(db, person, child, Noon)).Level);
        foreach (var (person, child) in held)
            db.AddRange(
                new Involvement { Partnership = drawn.Partnership, Child = child, Organisation = drawn.Organisations[0], Kind = InvolvementKind.Core, FromDay = AnyAccess.First, Because = "Referral" }.With(person),
                new AccessGrant { Partnership = drawn.Partnership, Child = child, Account = person, Kind = GrantKind.Meeting, Level = Level.Record, At = Noon.AddDays(-1), ToDay = LondonTime.Day(Noon).AddDays(1) });
        await db.Save(cancellation: Cancellation);
        for (var n = 0; n < held.Count; n++) (await DecidedAccess.Of(db, held[n].Person, held[n].Child, Noon)).Level.ShouldBe(before[n]);
    }

    private static async Task NothingIsLeft(DrawnPartnership kept)
    {
        var drawn = kept.Drawn;
        await using var db = await kept.AsSystem();
        var (person, child) = (drawn.Somebody, drawn.AChild);
        var at = new DateTimeOffset(LondonTime.Start(AnyAccess.First.AddDays(11)), TimeSpan.Zero);
        var before = (await DecidedAccess.Of(db, person, child, at)).Level;
        db.Add(new AccessGrant { Partnership = drawn.Partnership, Child = child, Account = person, Kind = GrantKind.Meeting, Level = Level.Record, At = Noon.AddDays(-5), ToDay = AnyAccess.First.AddDays(10) });
        await db.Save(cancellation: Cancellation);
        (await DecidedAccess.Of(db, person, child, at)).Level.ShouldBe(before, "at the midnight at which it ends");
    }

    private static async Task KnownThenStays(DrawnPartnership kept)
    {
        if (kept.Writer(Noon) is not { } writer) return;
        await using var db = await kept.Open(writer.Person, Noon);
        await db.OpenRecords([writer.Child], "To write", cancellation: Cancellation);
        await Try(db, $"insert into statement (partnership_id, child_id, id, statement_id, kind, organisation_id, author_id, author_name, happened, recorded, part, words) values (gt_partnership(), '{writer.Child.Value}', gen_random_uuid(), gen_random_uuid(), 'contact', gt_organisation(), gt_person(), 'x', '2020-01-01', '2020-01-01', 'record', '{{}}')");
        (await db.Statements.CountAsync(s => s.Child == writer.Child && s.Author == writer.Person && s.Recorded < Noon.AddMinutes(-5), Cancellation)).ShouldBe(0, "what is recorded now was not known then");
    }

    private static async Task NobodyElseChangesIt(DrawnPartnership kept)
    {
        if (kept.Writer(Noon) is not { } writer) return;
        var drawn = kept.Drawn;
        var others = drawn.Organisations.First(o => o != writer.Organisation);
        await using (var system = await kept.AsSystem())
        {
            system.Add(new Statement(drawn.Partnership, writer.Child, StatementId.New(), StatementKind.Contact, new WrittenBy(others, null, "Somebody", Noon.AddDays(-1)), new Given()));
            await system.Save(cancellation: Cancellation);
        }

        await using var db = await kept.Open(writer.Person, Noon);
        await db.OpenRecords([writer.Child], "To write", cancellation: Cancellation);
        (await Try(db, $"update statement set withdrawn_at = gt_now(), ended_because = 'x' where organisation_id = '{others.Value}'")).ShouldBe(0);
    }

    private static async Task NoGrantByItsBeneficiary(DrawnPartnership kept)
    {
        var drawn = kept.Drawn;
        foreach (var (person, giver, to) in (IEnumerable<(PersonId, string, string)>)[(drawn.Somebody, "gt_person()", "gt_london_day(gt_now()) + 3"), (drawn.Somebody, "gt_person()", "null"), (drawn.Somebody, "null", "gt_london_day(gt_now()) + 3")])
        {
            await using var db = await kept.Open(person, Noon);
            await db.OpenRecords([drawn.AChild], "To act", cancellation: Cancellation);
            var taken = true;
            try
            {
                await Try(db, $"insert into access_grant (partnership_id, id, child_id, account_id, kind, level, at, to_day, given_by_id) values (gt_partnership(), gen_random_uuid(), '{drawn.AChild.Value}', gt_person(), 'request', 'record', gt_now(), {to}, {giver})");
            }
            catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.CheckViolation or PostgresErrorCodes.NotNullViolation)
            {
                taken = false;
            }

            taken.ShouldBeFalse($"{giver}, {to}");
        }
    }

    private static async Task<int> Try(GoldenThreadDb db, string sql)
    {
        await using var command = db.Command(sql);
        return await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static string Body(string function, string part, string with) => TakenOut.Body(function, part, with);
}
