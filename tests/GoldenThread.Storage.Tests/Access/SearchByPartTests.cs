using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Storage.Access;
using GoldenThread.Testing;
using GoldenThread.Time;

namespace GoldenThread.Storage.Tests.Access;

/// <summary>Whoever has many children finds by a part of a name what they would find if they had few; and nothing that is not theirs, sealed from them or limited to others.</summary>
public sealed class SearchByPartTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Worlds = 12;
    private const int Tries = 24;
    private const string Many = "create or replace function gt_few() returns int language sql immutable set search_path = public, pg_temp as $$ select -1 $$";

    private static readonly string[] Parts = ["osy", "arlow", "quill", "ooper row", "o", "ma"];
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static readonly (string Guard, string Without)[] Guards =
    [
        ("where o.child_id in (select gt_candidates_among((select array_agg(f.child_id) from of_children f)))", ""),
        ("(s.seal_id is null or not gt_closed_to(me, s.seal_id, s.also_sealed))\n      group by s.child_id)", "true\n      group by s.child_id)"),
        ("and (s.limit_id is null or s.organisation_id = mine) and (s.seal_id is null or not gt_closed_to(me, s.seal_id, s.also_sealed))\n      group by s.child_id)", "and (s.seal_id is null or not gt_closed_to(me, s.seal_id, s.also_sealed))\n      group by s.child_id)"),
        ("min(case when s.fact = 'name' or s.organisation_id = mine then 2 when s.part = 'plan' then 3 else 4 end) as least_level", "2 as least_level"),
    ];

    [Fact]
    public async Task Many_children_are_searched_as_few_are_and_each_guard_is_missed()
    {
        var worlds = new List<DrawnPartnership>();
        for (var seed = 1; seed <= Worlds; seed++) worlds.Add(await Named(seed));
        var asked = worlds.SelectMany(w => Enumerable.Range(0, Tries).Select(n => (World: w, Person: w.Drawn.Somebody, At: w.Drawn.Moment(), Part: Parts[n % 2 == 0 ? 3 : n / 2 % 3])))
            .Concat(worlds.Select(w => (World: w, Person: w.Drawn.Workers[2].Person, At: new DateTimeOffset(LondonTime.Start(Testing.AnyAccess.First.AddDays(10)), TimeSpan.Zero), Part: "osy"))).ToList();
        var few = await Found(asked);
        few.Sum(f => f.Count).ShouldBeGreaterThan(20, "something is found");
        await database.AsOwner(Many);
        (await Found(asked)).Select(f => string.Join(',', f)).ShouldBe(few.Select(f => string.Join(',', f)));
        // By one or two letters, the beginnings of words.
        (await Found(asked.Take(60).Select(a => a with { Part = Parts[4 + (a.At.Minute % 2)] }))).Sum(f => f.Count).ShouldBeGreaterThan(0);
        foreach (var (guard, without) in Guards)
        {
            var before = await TakenOut.From(database, TakenOut.Body("gt_named_like", guard, without));
            (await Found(asked)).Select(f => string.Join(',', f)).ShouldNotBe(few.Select(f => string.Join(',', f)), $"without {guard} nothing else was found");
            await database.AsOwner(before);
        }
    }

    private static async Task<List<List<string>>> Found(IEnumerable<(DrawnPartnership World, PersonId Person, DateTimeOffset At, string Part)> asked)
    {
        var found = new List<List<string>>();
        foreach (var (world, person, at, part) in asked)
        {
            await using var db = await world.Open(person, at);
            found.Add([.. (await ChildrenShown.Search(db, new IdentityAsked { PartOfName = part })).Found.Select(h => $"{h.Child.Value}:{h.Level}").Order(StringComparer.Ordinal)]);
        }

        return found;
    }

    private async Task<DrawnPartnership> Named(int seed)
    {
        var kept = await DrawnPartnership.Keep(database, seed);
        await kept.WithStatements();
        var (drawn, before) = (kept.Drawn, new DateTimeOffset(LondonTime.Start(Testing.AnyAccess.First.AddDays(-1)), TimeSpan.Zero));
        await using var db = await kept.AsSystem();
        // A named professional sees what their organisation is involved in, and none of it is their own.
        db.Add(new WorkerDuty { Partnership = drawn.Partnership, Account = drawn.Workers[2].Person, Kind = DutyKind.NamedProfessional, FromDay = Testing.AnyAccess.First });
        foreach (var child in drawn.Children)
        {
            Statement Said(FactKind kind, string value, bool hidden)
            {
                var (seal, limit) = hidden ? (drawn.One([.. kept.Seals.Values.Where(s => s.Child == child).Select(s => (SealId?)s.Id), null]), drawn.One([.. kept.Limits.Values.Where(l => l.Child == child).Select(l => (LimitId?)l.Id), null, null])) : (null, null);
                var fact = new FactContent(kind, new IndividualId(child.Value)) { Value = kind == FactKind.Name ? value : null, Place = kind == FactKind.Name ? null : value };
                return Statement.OfFact(drawn.Partnership, child, StatementId.New(), drawn.By(before), fact, new Given { Basis = Basis.Reported, Seal = seal, Limit = limit, Part = drawn.One([Part.Plan, Part.Record]) });
            }

            db.AddRange(Said(FactKind.Name, $"Posy Marlow{drawn.One(["", "e"])}", false), Said(FactKind.Name, "Ottoline Quill", true), Said(FactKind.LivesAt, "3 Cooper Row", true), Said(FactKind.StaysAt, "5 Cooper Row", false));
        }

        await db.Save(cancellation: Cancellation);
        return kept;
    }
}
