using static GoldenThread.Pathways.Tests.Invented;

namespace GoldenThread.Pathways.Tests;

/// <summary>What docs/pathways.md says of versions, corrections and what was known when, sentence by sentence.</summary>
public class KnownEventTests
{
    [Fact]
    public void The_version_on_the_day_of_the_trigger_holds_for_the_instance()
    {
        var (first, second, corrected) = (
            Pathway("within: 1 day", from: "2026-01-01"), Pathway("within: 1 week", version: 2, from: "2026-03-01"),
            Pathway("within: 2 weeks", version: 3, from: "2026-03-01"));
        var timeline = Timeline("2025-12-31 23:59 start; 2026-01-01 start; 2026-02-28 23:59 start; 2026-03-01 00:00 start", "2026-04-01");
        Engine.Evaluate([second, first], timeline).Select(i => (i.Pathway.Version, Clock(i.Began)))
            .ShouldBe([(1, "2026-01-01 00:00"), (1, "2026-02-28 23:59"), (2, "2026-03-01 00:00")]);
        Engine.Evaluate([corrected, second, first], timeline).Select(i => i.Pathway.Version).ShouldBe([1, 1, 3], "of two of one day the later version");
        Engine.Evaluate([first, second, corrected], timeline).Select(i => i.Pathway.Version).ShouldBe([1, 1, 3]);
        PathwayEngine.InForce([second, first], new(2025, 12, 31)).ShouldBeNull();
    }

    [Fact]
    public void A_correction_a_withdrawal_and_what_was_known_then()
    {
        const string Events = "2026-03-03 start, recorded 2026-03-04; 2026-03-04 done, recorded 2026-03-10";
        Stands(Pathway("within: 1 day"), Events, "2026-03-20", "2026-03-09").ShouldBe("step overdue 2026-03-05 00:00");
        Stands(Pathway("within: 1 day"), Events, "2026-03-20", "2026-03-10").ShouldBe("step done in time 2026-03-05 00:00");
        Stands(Pathway("within: 1 day"), Events, "2026-03-20", "2026-03-03").ShouldBe("");
        var start = Invented.Events("2026-03-03 start")[0];
        PathwayEvent[] forms =
        [
            start, start with { Occurred = At("2026-03-08 12:00"), Recorded = At("2026-03-09") },
            start with { Kind = EventKind.Withdrawn, Recorded = At("2026-03-15") },
        ];
        IEnumerable<string> Began(string knownAt, IReadOnlyCollection<PathwayEvent> events) =>
            Engine.Evaluate([Pathway("within: 1 day")], new Timeline(events, At("2026-04-01"), At(knownAt))).Select(i => Clock(i.Began));
        foreach (var order in (PathwayEvent[][])[forms, [.. forms.Reverse()]])
        {
            Began("2026-03-08", order).ShouldBe(["2026-03-03 00:00"]);
            Began("2026-03-09", order).ShouldBe(["2026-03-08 12:00"]);
            Began("2026-03-15", order).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Of_two_records_made_at_one_moment_the_later_happening_holds_then_the_kind_then_the_value()
    {
        var one = Invented.Events("2026-03-03 seen = a")[0];
        var (start, more) = (new EventKind("start"), new EventKind("more"));
        foreach (var (other, kept) in new[] { (one with { Occurred = At("2026-03-02 12:00") }, one), (one with { Kind = start }, one with { Kind = start }),
        (one with { Value = "b" }, one with { Value = "b" }), (one with { Kind = more, Value = "z" }, one) })
        {
            foreach (var order in (PathwayEvent[][])[[one, other with { Recorded = one.Recorded }], [other with { Recorded = one.Recorded }, one]])
                new Timeline(order, At("2026-04-01"), DateTime.MaxValue).Of(kept.Kind).ToArray().Select(e => (e.Occurred, e.Value))
                    .ShouldBe([(kept.Occurred, kept.Value)]);
        }
    }

    [Fact]
    public void What_one_organisation_recorded_is_what_it_knew()
    {
        var events = Invented.Events("2026-03-03 start by a trust; 2026-03-04 done by another");
        StepStanding Known(string? to) =>
            Engine.Evaluate([Pathway("within: 1 day")], new Timeline(events, At("2026-04-01"), DateTime.MaxValue, to)).SelectMany(i => i.Steps)
                .Select(s => s.Standing).SingleOrDefault();
        Known(null).ShouldBe(StepStanding.DoneInTime);
        Known("a trust").ShouldBe(StepStanding.Overdue);
        Known("another").ShouldBe(StepStanding.Waits, "nothing began that it knew of");
    }

    [Fact]
    public void Events_of_one_moment_stand_in_the_order_of_their_ids()
    {
        var events = Invented.Events("2026-03-03 seen; 2026-03-03 seen; 2026-03-02 seen");
        new Timeline([.. events.Reverse()], At("2026-04-01"), DateTime.MaxValue).Of(new EventKind("seen")).ToArray().Select(e => e.Id).ShouldBe(["02", "00", "01"]);
    }
}
