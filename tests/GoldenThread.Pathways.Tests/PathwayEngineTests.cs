using FsCheck;
using FsCheck.Fluent;
using GoldenThread.Time;

namespace GoldenThread.Pathways.Tests;

public class PathwayEngineTests
{
    private static readonly DateTime First = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);
    private static readonly PathwayEngine Engine = new(new WorkingDays([new(2026, 4, 3), new(2026, 4, 6)]));

    [Fact]
    public void The_order_in_which_events_arrive_makes_no_difference()
        => Prop.ForAll(Timelines(), Gen.Choose(0, 1000).ToArbitrary(), (events, seed) =>
        {
            var shuffled = events.OrderBy(e => HashCode.Combine(e.Id, e.Recorded, e.Kind, seed)).ToList();
            Words(shuffled, First.AddDays(200)).ShouldBe(Words(events, First.AddDays(200)));
        }).Holds(300);

    [Fact]
    public void What_is_recorded_later_changes_nothing_that_was_known_before()
        => Prop.ForAll(Timelines(), Gen.Choose(0, 200).ToArbitrary(), (events, day) =>
        {
            var knownAt = First.AddDays(day);
            var before = events.Where(e => e.Recorded <= knownAt).ToList();
            Words(events, First.AddDays(200), knownAt).ShouldBe(Words(before, First.AddDays(200), knownAt));
        }).Holds(300);

    [Fact]
    public void What_lies_after_the_moment_asked_about_changes_nothing()
        => Prop.ForAll(Timelines(), Gen.Choose(0, 200).ToArbitrary(), (events, day) =>
        {
            var asOf = First.AddDays(day);
            // Two forms of one event may lie on both sides of the moment: the last form says when it was.
            var last = events.GroupBy(e => e.Id).Where(g => g.Count() == 1).SelectMany(g => g).ToList();
            Words(last, asOf).ShouldBe(Words([.. last.Where(e => e.Occurred <= asOf)], asOf));
        }).Holds(300);

    [Fact]
    public void A_step_is_overdue_only_when_its_time_has_passed_and_done_only_by_an_event_after_its_beginning()
        => Prop.ForAll(Timelines(), Gen.Choose(0, 300).ToArbitrary(), (events, day) =>
        {
            var asOf = First.AddDays(day);
            foreach (var state in Engine.Evaluate([Some()], new Timeline(events, asOf, DateTime.MaxValue)).SelectMany(i => i.Steps))
            {
                if (state.Standing == StepStanding.Overdue) state.Due!.Value.ShouldBeLessThanOrEqualTo(asOf);
                if (state.Standing == StepStanding.Due) state.Due!.Value.ShouldBeGreaterThan(asOf);
                if (state.Standing == StepStanding.DoneInTime) state.By!.Occurred.ShouldBeLessThan(state.Due!.Value);
                if (state.Standing == StepStanding.DoneLate) state.By!.Occurred.ShouldBeGreaterThanOrEqualTo(state.Due!.Value);
                if (state.By is { } by) by.Occurred.ShouldBeGreaterThanOrEqualTo(state.From!.Value);
            }
        }).Holds(300);

    [Fact]
    public void A_correction_holds_from_its_recording_and_a_withdrawal_takes_away()
    {
        PathwayEvent[] events =
        [
            At(0, "start", "a"), At(9, "done", "b") with { Recorded = First.AddDays(9) }, At(1, "done", "b") with { Recorded = First.AddDays(20) },
        ];
        Words(events, First.AddDays(30), First.AddDays(10)).ShouldStartWith("step 1 DoneLate");
        Words(events, First.AddDays(30), First.AddDays(25)).ShouldStartWith("step 1 DoneInTime");
        Words([.. events, At(0, "withdrawn", "a") with { Recorded = First.AddDays(22) }], First.AddDays(30)).ShouldBe("");
    }

    [Fact]
    public void An_instance_keeps_the_version_that_it_began_under()
    {
        var old = Some();
        var later = old with { Version = 2, InForceFrom = new(2026, 2, 1), Steps = [old.Steps[0] with { Within = PathwayPeriod.Parse("20 days") }] };
        var instances = Engine.Evaluate([later, old], new Timeline([At(0, "start", "a"), At(40, "start", "b")], First.AddDays(50), DateTime.MaxValue));
        instances.Select(i => i.Pathway.Version).ShouldBe([1, 2]);
        instances.Select(i => i.Steps[0].Standing).ShouldBe([StepStanding.Overdue, StepStanding.Due]);
        Engine.Evaluate([later], new Timeline([At(0, "start", "a")], First.AddDays(50), DateTime.MaxValue))
            .ShouldBeEmpty("before the first version nothing was agreed");
    }

    [Fact]
    public void A_child_who_turns_five_between_two_visits_is_visited_as_one_of_five_from_then_on()
    {
        PathwayStep Visit(string key, string every, HasAge age) =>
            new(key, key, "x", StepAnchor.Trigger, null, false, default, null, [new(PathwayPeriod.Parse(every), null)], null, age, [new("visit")], [], null, null,
            null);
        var five = new Period(5, PeriodUnit.Years);
        var pathway = new Pathway(
            "p", 1, new(2000, 1, 1), "P", [], [], new PathwayTrigger(TriggerKind.Event, "start", default), null,
            [Visit("young", "4 weeks", new HasAge(null, five)), Visit("old", "6 weeks", new HasAge(five, null))], []);
        PathwayEvent born = new("born", new(2021, 3, 10, 12, 0, 0, DateTimeKind.Utc), First, EventKind.Birth, new ChildKey("c"));
        var steps = Engine.Evaluate(
            [pathway], new Timeline([born, At(0, "start", "a")], new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc), DateTime.MaxValue))[0].Steps;
        steps.Where(s => s.Step.Key == "young").Select(s => s.Standing)
            .ShouldBe([StepStanding.Overdue, StepStanding.Overdue, StepStanding.Overdue, StepStanding.NotNeeded, StepStanding.NotNeeded]);
        steps.Where(s => s.Step.Key == "old").Select(s => s.Standing).ShouldBe([StepStanding.NotNeeded, StepStanding.NotNeeded, StepStanding.Due]);
    }

    [Fact]
    public void Every_trigger_begins_an_instance_and_one_event_may_complete_both()
    {
        var instances = Engine.Evaluate(
            [Some()], new Timeline([At(0, "start", "a"), At(1, "start", "b"), At(2, "done", "c")], First.AddDays(9), DateTime.MaxValue));
        instances.Select(i => i.Steps[0].By!.Id).ShouldBe(["c", "c"]);
    }

    private static string Words(IReadOnlyCollection<PathwayEvent> events, DateTime asOf, DateTime? knownAt = null) =>
        string.Join(
            '\n', Engine.Evaluate([Some()], new Timeline(events, asOf, knownAt ?? DateTime.MaxValue))
                .SelectMany(i => i.Steps.Select(s => $"{s.Step.Key} {s.Number} {s.Standing} {s.Due:u} {s.By?.Id}")));

    private static Pathway Some() => new(
        "p", 1, new(2020, 1, 1), "P", [], [], new PathwayTrigger(TriggerKind.Event, "start", default), null,
        [
            new("step", "Do it", "x", StepAnchor.Trigger, null, false, PathwayPeriod.Parse("5 working days"), null, [], null,
            new AnyOf([new HasStatus("on"), new Happened(new EventKind("start"), new Period(2, PeriodUnit.Months), 1, null)]), [new("done")], [new("excused")], null,
            null, null),
            new("next", "Do more", "x", StepAnchor.Step, "step", false, PathwayPeriod.Parse("48 hours"), null, [], null, null, [new("more"), new("done")], [], "y",
            PathwayPeriod.Parse("1 day"), null),
            new("again", "Do it again", "x", StepAnchor.Trigger, null, false, default, null, [new(PathwayPeriod.Parse("2 weeks"), null)], "on", null,
            [new("more")], [], null, null, null),
        ],
        []);

    private static PathwayEvent At(int day, string kind, string id) => new(id, First.AddDays(day), First.AddDays(day), new EventKind(kind), new ChildKey("c"));

    private static Arbitrary<List<PathwayEvent>> Timelines()
    {
        var one =
            from day in Gen.Choose(0, 150)
            from late in Gen.Elements(0, 0, 0, 1, 10, 60)
            from id in Gen.Choose(1, 12)
            from kind in Gen.Elements("start", "done", "more", "excused", "on-begins", "on-ends", "withdrawn")
            select new PathwayEvent($"{id}", First.AddDays(day).AddMinutes(id), First.AddDays(day + late), new EventKind(kind), new ChildKey("c"));
        return Gen.ListOf(one).Select(l => l.ToList()).ToArbitrary();
    }
}
