using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Time;

namespace GoldenThread.Tests.Children;

/// <summary>A child's plan is worked out from statements: needs, watch-points, answers, hand-overs, closings, in any order of arrival.</summary>
public sealed class ChildPlanTests
{
    private static readonly string[] Kinds = ["health-visiting", "school"];

    private sealed record Record(AnyAccess Drawn, ChildId Child, IReadOnlyList<Statement> Statements)
    {
        public HashSet<string> Owners { get; } = new(StringComparer.Ordinal) { Drawn.Workers[0].Person.Value.ToString() };

        public (DateTimeOffset At, DateTimeOffset Known) Asked() => (Drawn.Moment(), Drawn.Moment());
    }

    private static Arbitrary<Record> Records => Gen.Choose(0, int.MaxValue).Select(seed =>
    {
        var drawn = new AnyAccess(seed);
        var record = new Record(drawn, drawn.Children[0], []);
        var made = new List<Statement>();
        for (var n = 0; n < 40; n++) made.Add(One(record, made, n));
        return record with { Statements = made };
    }).ToArbitrary();

    [Fact]
    public void The_order_in_which_statements_arrive_changes_no_plan() => Prop.ForAll(Records, given =>
    {
        var (at, known) = given.Asked();
        Words(given, given.Drawn.Shuffled(given.Statements), at, known).ShouldBe(Words(given, given.Statements, at, known));
    }).Holds(400);

    [Fact]
    public void What_is_recorded_later_changes_nothing_of_what_was_known_then() => Prop.ForAll(Records, given =>
    {
        var (at, known) = given.Asked();
        Words(given, [.. given.Statements.Where(s => s.Recorded <= known)], at, known).ShouldBe(Words(given, given.Statements, at, known));
    }).Holds(400);

    [Fact]
    public void A_visitor_is_shown_the_watch_points_of_their_role_or_that_they_took_over_never_answered_first_then_the_oldest_answer() => Prop.ForAll(Records, given =>
    {
        var (at, known) = given.Asked();
        var plan = new ChildPlan(given.Statements, at, known);
        var mine = plan.For(Kinds[0], given.Owners);
        mine.ShouldBe(plan.Open.Where(p => p.Content.Roles.Contains(Kinds[0]) || (p.Owner is { } owner && given.Owners.Contains(owner))), ignoreOrder: true);
        var answered = mine.Select(p => p.Last?.Statement.Happened ?? DateTimeOffset.MinValue).ToList();
        answered.ShouldBe(answered.Order());
    }).Holds(400);

    // Invariant 19: whoever goes leaves nothing without an owner or a reason.
    [Fact]
    public void Whoever_may_go_leaves_no_need_and_no_watch_point_with_nobody() => Prop.ForAll(Records, given =>
    {
        var at = given.Drawn.Moment();
        var last = LondonTime.Day(at).AddDays(given.Drawn.One([0, 3, 9]));
        var plan = new ChildPlan(given.Statements, at, at);
        var taken = plan.NotMet.Select(n => n.Statement.Number).Concat(plan.Open.Select(p => p.Statement.Number)).Where(_ => given.Drawn.One([true, true, true, false])).ToHashSet();
        try
        {
            Owners.RequireTakenOver(plan, given.Owners, Kinds[0], taken, last);
        }
        catch (RuleException)
        {
            plan.Left(given.Owners, Kinds[0], last).ShouldContain(s => !taken.Contains(s.Number));
            return;
        }

        var handed = taken.Select(t => Said(given, StatementKind.Handover, at, new Dictionary<string, string> { [Owners.Of] = t.Value.ToString(), [Owners.Owner] = "nobody, because she has one", [Owners.From] = $"{last.AddDays(1):yyyy-MM-dd}" }));
        var after = new ChildPlan([.. given.Statements.Where(s => s.Recorded <= at), .. handed], new DateTimeOffset(LondonTime.Start(last.AddDays(1)), TimeSpan.Zero).AddDays(given.Drawn.One([0, 60])), at);
        after.NotMet.ShouldAllBe(n => n.Owner != null && !given.Owners.Contains(n.Owner));
        after.Open.Where(p => p.Owner is null && plan.Open.Any(o => o.Statement.Number == p.Statement.Number) && !(p.Content.Until < last)).ShouldAllBe(p => !p.Content.Roles.Contains(Kinds[0]));
    }).Holds(300);

    [Fact]
    public void A_need_is_open_until_an_event_that_stands_closes_it_and_open_again_when_that_is_withdrawn()
    {
        var given = Records.Generator.Sample(1, 1).First() with { Statements = [] };
        var now = new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.Zero);
        var need = Said(given, StatementKind.Need, now.AddDays(-9), new NeedContent("A cot", "nobody, because", new DateOnly(2026, 3, 15)).Words());
        var closed = new Statement(given.Drawn.Partnership, given.Child, StatementId.New(), StatementKind.Event, given.Drawn.By(now.AddDays(-2)), new Given()) { Value = ChildPlan.NeedClosed, Words = new Dictionary<string, string> { [Owners.Of] = need.Number.Value.ToString() } };
        ChildPlan At(DateTimeOffset at) => new([need, closed], at, at);
        At(now.AddDays(-3)).Needs.Single().IsOverdue(new DateOnly(2026, 3, 17)).ShouldBeTrue();
        At(now).NotMet.ShouldBeEmpty();
        closed.Withdraw("Another child's", given.Drawn.By(now.AddHours(1)) with { Organisation = closed.Organisation });
        At(now).NotMet.ShouldBeEmpty("as known then");
        At(now.AddHours(2)).NotMet.Count().ShouldBe(1);
    }

    [Fact]
    public void Three_who_could_not_look_are_raised_and_somebody_who_looks_begins_anew()
    {
        var given = Records.Generator.Sample(1, 1).First() with { Statements = [] };
        var now = new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.Zero);
        var point = Said(given, StatementKind.WatchPoint, now.AddDays(-9), new WatchPointContent("Who collects her?", [Kinds[1]], null).Words());
        Statement Looked(LookedResult result, int day) => Said(given, StatementKind.Looked, now.AddDays(day), new LookedContent(point.Number, result, "The door was shut").KeptWords());
        PlannedWatchPoint Of(params Statement[] answers) => new ChildPlan([point, .. answers], now, now).WatchPoints.Single();
        var (a, b, c, d) = (Looked(LookedResult.CouldNotLook, -6), Looked(LookedResult.CouldNotLook, -5), Looked(LookedResult.CouldNotLook, -4), Looked(LookedResult.Nothing, -3));
        Of(a, b).IsRaised.ShouldBeFalse();
        Of(a, b, c).IsRaised.ShouldBeTrue();
        Of(a, b, c, d).IsRaised.ShouldBeFalse();
        Should.Throw<RuleException>(() => new LookedContent(point.Number, LookedResult.CouldNotLook, " ").Checked());
        Should.Throw<RuleException>(() => new LookedContent(point.Number, LookedResult.Concern, null).Checked());
        new LookedContent(point.Number, LookedResult.Nothing, null).Checked().InWords.ShouldBe("looked, nothing");
    }

    [Fact]
    public void Visits_come_every_so_many_days_from_the_first_and_stop_with_the_last()
    {
        var visits = new VisitsContent("somebody", new DateOnly(2026, 3, 2), 7) { Until = new DateOnly(2026, 3, 23) };
        visits.Between(new DateOnly(2026, 3, 3), new DateOnly(2026, 4, 30)).ShouldBe([new(2026, 3, 9), new(2026, 3, 16), new(2026, 3, 23)]);
        visits.Between(new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 2)).ShouldBe([new(2026, 3, 2)]);
        (visits with { EveryDays = null }).Between(new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1)).ShouldBe([new(2026, 3, 2)]);
        Should.Throw<RuleException>(() => (visits with { EveryDays = 0 }).Checked());
    }

    [Fact]
    public void A_promise_of_a_recorded_victim_about_another_adults_conduct_is_asked_about()
    {
        var (ann, ned, ivy) = (IndividualId.New(), IndividualId.New(), IndividualId.New());
        var victims = new HashSet<IndividualId> { ann };
        (IndividualId, string)[] adults = [(ann, "Ann Marlow"), (ned, "Ned Aster"), (ivy, "Ivy Marlow")];
        new AgreementTerm("I will not let Ned in", ann, null).IsAskedAbout(victims, adults).ShouldBeTrue();
        new AgreementTerm("He stays away", ann, ned).IsAskedAbout(victims, adults).ShouldBeTrue();
        new AgreementTerm("I will come to the clinic", ann, null).IsAskedAbout(victims, adults).ShouldBeFalse();
        new AgreementTerm("I will stay away from Ann", ned, ned).IsAskedAbout(victims, adults).ShouldBeFalse();
        new AgreementTerm("We will bring a cot", null, null).IsAskedAbout(victims, adults).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_signs_off_their_own_decision_and_some_decisions_need_somebody()
    {
        var (me, other) = (PersonId.New(), PersonId.New());
        var decision = new DecisionContent("Step down?", "Not yet", "Nobody has met Ned");
        decision.Checked(me);
        Should.Throw<RuleException>(() => (decision with { Signer = me }).Checked(me));
        Should.Throw<RuleException>(() => (decision with { Kind = DecisionKind.Ending }).Checked(me));
        Should.Throw<RuleException>(() => (decision with { Advice = LegalAdvice.DepartedFrom, Signer = other }).Checked(me), "it says why it departs");
        (decision with { Advice = LegalAdvice.DepartedFrom, DepartsBecause = "The court had not heard of the fall", Signer = other }).Checked(me);
        Should.Throw<RuleException>(() => (decision with { Because = " " }).Checked(me));
    }

    private static string Words(Record given, IReadOnlyList<Statement> statements, DateTimeOffset at, DateTimeOffset known)
    {
        var plan = new ChildPlan(statements, at, known);
        return string.Join(
            "\n", plan.Needs.Select(n => $"{n.Statement.Number.Value} {n.Standing} {n.Owner} {n.Closed?.Number.Value}")
                .Concat(plan.WatchPoints.Select(p => $"{p.Statement.Number.Value} {p.Standing} {p.Owner} {p.IsRaised} {string.Join(' ', p.Answers.Select(a => a.Statement.Number.Value))}"))
                .Concat(plan.For(Kinds[0], given.Owners).Select(p => $"mine {p.Statement.Number.Value}"))
                .Concat(plan.Unanswered(o => o == given.Drawn.Organisations[0] ? Kinds[0] : Kinds[1]).Select(u => $"unanswered {u.WatchPoint.Statement.Number.Value} {u.Contact.Number.Value}"))
                .Concat(plan.Coming(LondonTime.Day(at), LondonTime.Day(at).AddDays(6)).Select(v => $"{v.Day} {v.Statement.Number.Value}")));
    }

    private static Statement One(Record given, List<Statement> made, int number)
    {
        var (drawn, at) = (given.Drawn, given.Drawn.Moment());
        var (needs, points) = (made.Where(s => s.Kind == StatementKind.Need).ToList(), made.Where(s => s.Kind == StatementKind.WatchPoint).ToList());
        var day = LondonTime.Day(drawn.Moment());
        var owner = drawn.One([drawn.Somebody.Value.ToString(), drawn.Workers[0].Person.Value.ToString(), "nobody, because it is over"]);
        var kind = number < 4 ? StatementKind.Need : number < 9 ? StatementKind.WatchPoint : drawn.One([StatementKind.Looked, StatementKind.Looked, StatementKind.Looked, StatementKind.Handover, StatementKind.Event, StatementKind.Contact, StatementKind.Ruling, StatementKind.Visits]);
        var thing = needs.Count == 0 || points.Count == 0 ? null : drawn.One([drawn.One(needs), drawn.One(points)]);
        var words = kind switch
        {
            StatementKind.Need => new NeedContent("A cot", owner, day) { Proposed = drawn.One([true, false]) }.Words(),
            StatementKind.WatchPoint => new WatchPointContent("Who collects her?", drawn.One<string[]>([[Kinds[0]], [Kinds[1]], Kinds]), drawn.One<DateOnly?>([null, day])) { Until = drawn.One<DateOnly?>([null, day.AddDays(9)]) }.Words(),
            StatementKind.Looked => new LookedContent(drawn.One(points).Number, drawn.One(Enum.GetValues<LookedResult>()), "The door was shut").KeptWords(),
            StatementKind.Handover => new Dictionary<string, string> { [Owners.Of] = thing!.Number.Value.ToString(), [Owners.Owner] = owner, [Owners.From] = $"{day:yyyy-MM-dd}" },
            StatementKind.Event => new Dictionary<string, string> { [Owners.Of] = drawn.One(needs).Number.Value.ToString() },
            StatementKind.Contact => new ContactContent { Seen = true }.Words(),
            StatementKind.Visits => new VisitsContent(owner, day, drawn.One<int?>([null, 7])).Words(),
            _ => new RulingContent(thing!.Number, drawn.One([RulingOutcome.Agreed, RulingOutcome.NotTakenOn, RulingOutcome.Ended]), "So it is").Words(),
        };
        var one = Said(given, kind, at, words);
        if (drawn.One([true, false, false, false]) && number > 8) one.Withdraw("Wrong", drawn.By(one.Recorded.AddDays(2)) with { Organisation = one.Organisation });
        return one;
    }

    private static Statement Said(Record given, StatementKind kind, DateTimeOffset at, IReadOnlyDictionary<string, string> words) =>
        new(given.Drawn.Partnership, given.Child, StatementId.New(), kind, given.Drawn.By(at), new Given { Part = Part.Plan }) { Value = kind == StatementKind.Event ? ChildPlan.NeedClosed : null, Words = words };
}
