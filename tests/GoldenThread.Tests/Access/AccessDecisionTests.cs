using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Time;

namespace GoldenThread.Tests.Access;

public sealed class AccessDecisionTests
{
    private static Arbitrary<AnyAccess> Drawn => Gen.Choose(0, int.MaxValue).Select(seed => new AnyAccess(seed)).ToArbitrary();

    [Fact]
    public void A_conflict_or_a_restriction_is_never_raised_by_grants() => Prop.ForAll(Drawn, drawn =>
    {
        var (person, child, at) = (drawn.Somebody, drawn.AChild, drawn.Moment());
        var without = drawn.State with { Involvements = [], Members = [], Chairs = [], Grants = [], Glasses = [], Supervisions = [] };
        var held = drawn.State.Conflicts.Any(c => c.Account == person && c.Child == child && c.HoldsAt(at)) || drawn.State.Restrictions.Any(r => r.Child == child && r.HoldsAt(at));
        if (held) AccessDecision.Of(person, child, at, drawn.State).Level.ShouldBe(AccessDecision.Of(person, child, at, without).Level);
    }).Holds(2_000);

    [Fact]
    public void Taking_a_grant_away_never_shows_more() => Prop.ForAll(Drawn, drawn =>
    {
        var (person, child, at, state) = (drawn.Somebody, drawn.AChild, drawn.Moment(), drawn.State);
        var before = AccessDecision.Of(person, child, at, state).Level;
        foreach (var less in Without(state))
            ((int)AccessDecision.Of(person, child, at, less).Level).ShouldBeLessThanOrEqualTo((int)before);
    }).Holds(500);

    [Fact]
    public void After_everything_ended_nothing_is_left() => Prop.ForAll(Drawn, drawn =>
    {
        var state = drawn.State with { Involvements = [.. drawn.State.Involvements.Where(i => i.ToDay is not null)], Chairs = [.. drawn.State.Chairs.Where(c => c.ToDay is not null)], Restrictions = [] };
        // Forty days in which things begin, twenty that they last, and ten working days for finishing writing.
        var later = new DateTimeOffset(LondonTime.Start(AnyAccess.First.AddDays(AnyAccess.Days + 20 + 28)), TimeSpan.Zero);
        AccessDecision.Of(drawn.Somebody, drawn.AChild, later, state).Level.ShouldBe(Level.Nothing);
    }).Holds(500);

    [Fact]
    public void Roles_beside_the_work_with_children_see_no_child_whatever_they_are_given() => Prop.ForAll(Drawn, drawn =>
    {
        var at = drawn.Moment();
        foreach (var worker in drawn.Workers.Where(w => !AccessDecision.RolesOf(w.Person, LondonTime.Day(at), drawn.State).Any(Roles.OfRecords.Contains)))
            AccessDecision.Of(worker.Person, drawn.AChild, at, drawn.State).Level.ShouldBe(Level.Nothing);
    }).Holds(500);

    [Fact]
    public void What_decides_is_said_first_and_every_reason_that_is_said_gives_no_more() => Prop.ForAll(Drawn, drawn =>
    {
        var decision = AccessDecision.Of(drawn.Somebody, drawn.AChild, drawn.Moment(), drawn.State);
        decision.Reasons.ShouldNotBeEmpty();
        (decision.Reasons[0].Level, decision.Reasons[0].Ground).ShouldBe((decision.Level, decision.Ground));
        decision.Reasons.Max(r => r.Level).ShouldBe(decision.Level);
    }).Holds(500);

    [Fact]
    public void A_conflict_reaches_the_children_of_a_household_and_ends_with_it()
    {
        var drawn = new AnyAccess(1);
        var (worker, one, other) = (new Worker(PersonId.New(), drawn.Organisations[0], Role.Practitioner), drawn.Children[0], drawn.Children[1]);
        var start = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        Statement Home(ChildId child, string place, bool so, int day, Basis basis) => Statement.OfFact(
            drawn.Partnership, child, StatementId.New(), drawn.By(start),
            new FactContent(FactKind.LivesAt, new IndividualId(child.Value)) { Place = place, Is = so, From = ApproximateDate.Parse($"{day} March 2026") }, new Given { Basis = basis });
        var state = new AccessState
        {
            Workers = [worker],
            Involvements = [new Involvement { Partnership = drawn.Partnership, Child = other, Organisation = worker.Organisation!.Value, Kind = InvolvementKind.Core, FromDay = AnyAccess.First, Because = "x" }.With(worker.Person)],
            Conflicts = [new Conflict { Partnership = drawn.Partnership, Child = one, Account = worker.Person, Kind = ConflictKind.Kin, At = start, DeclaredBy = worker.Person }],
            Homes = [Home(one, "1 Elm Way", true, 1, Basis.OwnAccount), Home(other, "1, elm way", true, 5, Basis.OwnAccount), Home(other, "1 Elm Way", false, 10, Basis.Reported), Home(other, "1 Elm Way", false, 20, Basis.Observed)],
        };
        Level On(int day) => AccessDecision.Of(worker.Person, other, new DateTimeOffset(2026, 3, day, 12, 0, 0, TimeSpan.Zero), state).Level;
        On(4).ShouldBe(Level.Record);
        On(5).ShouldBe(Level.Nothing);
        On(12).ShouldBe(Level.Nothing, "that they left is a report, which nothing corroborates");
        On(20).ShouldBe(Level.Record);
    }

    [Fact]
    public void Nobody_gives_themselves_access_and_no_more_is_granted_than_was_asked()
    {
        var (asker, lead, now) = (PersonId.New(), PersonId.New(), new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));
        AccessRequest Ask(Level level, int days) => new AccessRequest
        {
            Partnership = PartnershipId.New(),
            Child = ChildId.New(),
            Account = asker,
            Organisation = OrganisationId.New(),
            Purpose = "assessment",
            Because = "New referral",
            Level = level,
            Days = days,
            At = now,
            DueAt = now.AddDays(1),
        }.Checked();
        Should.Throw<RuleException>(() => Ask(Level.Record, 29));
        Should.Throw<RuleException>(() => Ask(Level.Plan, 3).Grant(Level.Plan, 3, asker, now));
        Should.Throw<RuleException>(() => Ask(Level.Plan, 3).Grant(Level.Record, 3, lead, now));
        Should.Throw<RuleException>(() => Ask(Level.Plan, 3).Grant(Level.Plan, 4, lead, now));
        var grant = Ask(Level.Record, 5).Grant(Level.Plan, 3, lead, now);
        (grant.Level, grant.ToDay, grant.Account).ShouldBe((Level.Plan, new DateOnly(2026, 5, 7), asker));
    }

    // The state without each one thing that gives access.
    private static IEnumerable<AccessState> Without(AccessState state)
    {
        foreach (var one in state.Involvements) yield return state with { Involvements = [.. state.Involvements.Except([one])] };
        foreach (var one in state.Members) yield return state with { Members = [.. state.Members.Except([one])] };
        foreach (var one in state.Duties) yield return state with { Duties = [.. state.Duties.Except([one])] };
        foreach (var one in state.Supervisions) yield return state with { Supervisions = [.. state.Supervisions.Except([one])] };
        foreach (var one in state.Chairs) yield return state with { Chairs = [.. state.Chairs.Except([one])] };
        foreach (var one in state.Grants) yield return state with { Grants = [.. state.Grants.Except([one])] };
        foreach (var one in state.Glasses) yield return state with { Glasses = [.. state.Glasses.Except([one])] };
    }
}
