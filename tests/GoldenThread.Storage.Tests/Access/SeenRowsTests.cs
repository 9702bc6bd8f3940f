using FsCheck.Fluent;
using GoldenThread.Access;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using GoldenThread.Testing;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>
/// For drawn people, children and moments the database shows exactly the statements that the model shows, of the records that were opened and of no others, and
/// an entry of each opening stands before; and each guard, taken out, is seen to be missed.
/// </summary>
public sealed class SeenRowsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Statement = "alter policy sees on statement using (partnership_id = (select gt_partnership()) and ((select gt_is_system()) or ({0})))";
    private const string Opened = "child_id = any ((select gt_opened(2))::uuid[])";
    private const string FirstSeal = "(seal_id is null or seal_id = any ((select gt_opened_seals())::uuid[]))";
    private const string FurtherSeals = "(also_sealed = '{}' or also_sealed <@ (select gt_opened_seals())::uuid[])";
    private const string Levels = "(organisation_id = (select gt_organisation()) or limit_id = any ((select gt_opened_limits())::uuid[]) or id = any ((select gt_opened_shares())::uuid[]) or (limit_id is null and ((part = 'plan' and child_id = any ((select gt_opened(3))::uuid[])) or child_id = any ((select gt_opened(4))::uuid[]))))";

    private static readonly List<DrawnPartnership> Worlds = [];

    [Fact]
    public void The_database_shows_what_the_model_shows_of_what_was_opened() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Compare(database, Kept(database, seed).GetAwaiter().GetResult()).GetAwaiter().GetResult()).Holds(25);

    public static TheoryData<string, string> Guards => new()
    {
        { "the first seal", Policy(Opened, FurtherSeals, Levels) },
        { "further seals", Policy(Opened, FirstSeal, Levels) },
        { "the level and the limit", Policy(Opened, FirstSeal, FurtherSeals) },
        { "the limit alone", Policy(Opened, FirstSeal, FurtherSeals, Levels.Replace("limit_id is null and ", "", StringComparison.Ordinal)) },
        { "the part", Policy(Opened, FirstSeal, FurtherSeals, Levels.Replace("gt_opened(4)", "gt_opened(3)", StringComparison.Ordinal)) },
        { "one's own organisation", Policy(Opened, FirstSeal, FurtherSeals, Levels.Replace("organisation_id = (select gt_organisation())", "false", StringComparison.Ordinal)) },
        { "the opening", Policy("true", "true", "true") },
        { "the last day of a seal", Body("gt_opened_seals", "or s.until_day < gt_london_day(gt_now())", "") },
        { "the audience of a limit", Body("gt_opened_limits", "gt_person() = any (l.audience) or ", "") },
        { "the last day of a limit", Body("gt_opened_limits", "coalesce(l.until_day, 'infinity') >= gt_london_day(gt_now())", "true") },
        { "that something was shared", Policy(Opened, FirstSeal, FurtherSeals, Levels.Replace("id = any ((select gt_opened_shares())::uuid[])", "false", StringComparison.Ordinal)) },
        { "with whom it was shared", Body("gt_opened_shares", "gt_person() = any (s.recipients)", "true") },
        { "the last day of a share", Body("gt_opened_shares", "s.until_day >= gt_london_day(gt_now())", "true") },
        { "the end of a share", Body("gt_opened_shares", "(s.ended_at > gt_now() or s.ended_at is null)", "true") },
        { "which statements were shared", Body("gt_opened_shares", "t.statement_id = any (m.statements)", "true") },
        { "whose opening it is, and which child's", Body("gt_opened", "o.level >= lowest", "true") },
        { "the conflict", Body("gt_access", "if exists (select from conflict c", "if false and exists (select from conflict c") },
        { "the restriction", Body("gt_access", "if level is not null then", "if false then") },
        { "the end of an involvement", Body("gt_access", "i.from_day <= day and coalesce(i.to_day, 'infinity') >= day as holds", "i.from_day <= day as holds") },
        { "the end of a membership", Body("gt_access", "m.from_day <= day and coalesce(m.to_day, 'infinity') >= day", "m.from_day <= day") },
        { "the end of a grant", Body("gt_access", "g.to_day >= day", "true") },
        { "the four hours", Body("gt_access", "b.until > gt_access.at", "true") },
        { "the roles that see children", Body("gt_access", "'{practitioner,supervisor,team-manager,independent-chair}'", "'{practitioner,supervisor,team-manager,independent-chair,business-manager,administrator}'") },
    };

    // Guards are taken out one after the other in one database, and put back; what was drawn is kept for all of them.
    [Theory]
    [MemberData(nameof(Guards))]
    public async Task A_guard_that_is_taken_out_is_missed(string guard, string takenOut)
    {
        var before = await TakenOut.From(database, takenOut);
        try
        {
            for (var seed = 1; seed <= 40; seed++)
            {
                if (Worlds.Count < seed) Worlds.Add(await Kept(database, seed));
                try
                {
                    await Compare(database, Worlds[seed - 1]);
                }
                catch (ShouldAssertException)
                {
                    return;
                }
            }
        }
        finally
        {
            await database.AsOwner(before);
        }

        throw new ShouldAssertException($"without {guard} nothing was seen to be wrong");
    }

    private static async Task<DrawnPartnership> Kept(TestDatabase database, int seed)
    {
        var kept = await DrawnPartnership.Keep(database, seed);
        await kept.WithStatements();
        return kept;
    }

    private static async Task Compare(TestDatabase database, DrawnPartnership kept)
    {
        var drawn = kept.Drawn;
        var cancellation = TestContext.Current.CancellationToken;
        for (var tried = 0; tried < 12; tried++)
        {
            var (person, at) = (drawn.Somebody, drawn.Moment());
            ChildId[] children = [.. drawn.Shuffled(drawn.Children).Take(1 + (tried % 3))];
            if (tried % 3 == 0 && kept.State.Conflicts is [var conflict, ..]) (person, children) = (conflict.Account, [conflict.Child]);
            if (tried % 3 == 1 && kept.Limits.Values.Where(l => kept.Accounts.ContainsKey(new PersonId(l.Audience[0]))).Skip(tried / 3).FirstOrDefault() is { } limit) (person, children) = (new PersonId(limit.Audience[0]), [limit.Child]);
            await using var db = await kept.Open(person, at);
            (await db.Statements.CountAsync(cancellation)).ShouldBe(0, "nothing was opened");
            await db.OpenRecords(children, "Direct work", cancellation: cancellation);
            var contacts = await db.Statements.AsNoTracking().Where(s => s.Kind == GoldenThread.Children.StatementKind.Contact).Select(s => new { s.Id, s.Child }).ToListAsync(cancellation);
            contacts.Select(s => s.Id).ToHashSet().ShouldBe(kept.Sees(person, children, at), ignoreOrder: true, $"{at:O}");
            await using var system = await database.Database.Open(Session.System(drawn.Partnership), cancellation);
            foreach (var child in contacts.Select(s => s.Child).Distinct())
            {
                children.ShouldContain(child, "rows of one child never appear under another");
                (await system.Openings.AnyAsync(o => o.Person == person && o.Child == child && o.Level >= Level.Own && o.At <= at, cancellation)).ShouldBeTrue("the entry of its opening stands before");
            }
        }
    }

    private static string Policy(params string[] conditions) => Statement.Replace("{0}", string.Join(" and ", conditions), StringComparison.Ordinal);

    private static string Body(string function, string part, string with) => TakenOut.Body(function, part, with);
}
