using static GoldenThread.Pathways.Tests.Invented;

namespace GoldenThread.Pathways.Tests;

public class PathwayTests
{
    [Theory]
    [InlineData("same day", null, 0, "same day")]
    [InlineData("1 hour", 1, 0, "1 hour")]
    [InlineData("48 hours", 48, 0, "48 hours")]
    [InlineData("0 hours", 0, 0, "0 hours")]
    [InlineData("1 working day", null, 1, "1 working day")]
    [InlineData("6 months", null, 6, "6 months")]
    public void A_period_is_read_and_said(string words, int? hours, int count, string says)
    {
        var period = PathwayPeriod.Parse(words);
        (period.Hours, period.Hours is null ? period.Days.Count : 0).ShouldBe((hours, count));
        period.ToString().ShouldBe(says);
    }

    [Theory]
    [InlineData("-1 hours")]
    [InlineData("x hours")]
    [InlineData("hours")]
    [InlineData("")]
    [InlineData("2 fortnights")]
    public void What_is_no_period_is_refused(string words) => Should.Throw<FormatException>(() => PathwayPeriod.Parse(words));

    [Fact]
    public void A_locality_chooses_a_time_among_those_that_may_be_chosen()
    {
        const string Parameters = "parameters:\n  - { parameter: limit, says: Localities differ, default: 1 day, one-of: [1 day, 2 days] }\n  - { parameter: more, says: Localities differ, default: 3 days, one-of: [3 days] }\n";
        var pathway = Pathway(
            "  - { step: step, does: Do it, by: { agency: x }, done: { event: done }, within: { parameter: limit } }\n  - { step: other, does: Do more, by: { agency: x }, done: { event: more }, within: { parameter: more } }", more: Parameters);
        Stands(pathway, "2026-03-03 start", "2026-03-03").ShouldBe("step due 2026-03-05 00:00; other due 2026-03-07 00:00");
        Stands(pathway.With("limit", PathwayPeriod.Parse("2 days")), "2026-03-03 start", "2026-03-03")
            .ShouldBe("step due 2026-03-06 00:00; other due 2026-03-07 00:00");
        Should.Throw<RuleException>(
            () => pathway.With("limit", PathwayPeriod.Parse("3 days"))).Message.ShouldBe("“limit” of “p” can be 1 day or 2 days, not 3 days.");
        Should.Throw<RuleException>(
            () => pathway.With("limt", PathwayPeriod.Parse("2 days"))).Message.ShouldBe("“p” has no parameter “limt”. It has: limit, more.");
        Should.Throw<RuleException>(() => Pathway("within: 1 day").With("limit", PathwayPeriod.Parse("2 days"))).Message.ShouldBe("“p” has no parameters.");
    }

    [Theory]
    [InlineData("within: 1 day, when: { status: on }", "on-begins", true)]
    [InlineData("within: 1 day, when: { status: on }", "on-ends", true)]
    [InlineData("within: 1 day, when: { status: on }", "other-begins", false)]
    [InlineData("within: 1 day", "start", true)]
    [InlineData("within: 1 day", "done", true)]
    [InlineData("within: 1 day", "excused", false)]
    [InlineData("within: 1 day, excused: { event: excused }", "excused", true)]
    [InlineData("within: 1 day, when: { all: [ { any: [ { none: [ { event: seen } ] } ] } ] }", "seen", true)]
    [InlineData("within: 1 day, when: { answer: q, is: present }", "q-answered", true)]
    [InlineData("within: 1 day, when: { age-under: 1 year }", "birth", true)]
    [InlineData("within: 1 day, when: { age-under: 1 year }", "due-date", true)]
    [InlineData("from: birth, within: 1 day", "birth", true)]
    [InlineData("from: birth, within: 1 day", "due-date", false)]
    [InlineData("from: due-date, within: 1 day", "due-date", true)]
    [InlineData("from: due-date, within: 1 day", "birth", false)]
    [InlineData("every: 1 day, while: on", "on-ends", true)]
    [InlineData("every: [ { period: 1 day, when: { event: seen } }, { period: 1 week } ]", "seen", true)]
    public void An_event_touches_the_pathways_that_ask_for_its_kind(string step, string kind, bool touches)
    {
        var set = new PathwaySet([[Pathway("within: 1 week", "event: more")], [Pathway(step)]]);
        set.Touched(new EventKind(kind)).Contains(1).ShouldBe(touches);
        if (touches && kind != "done") set.Touched(new EventKind(kind)).ShouldNotContain(0);
        new PathwaySet([[Pathway("within: 1 day", when: "{ event: seen }")]]).Touched(new EventKind("seen")).ShouldBe([0]);
    }

    [Fact]
    public void An_event_on_a_child_works_out_anew_what_it_touches()
    {
        var child = new ChildPathways(new PathwaySet([[Pathway("within: 1 day")], [Pathway("within: 1 week", "event: more")]]), Engine, At("2026-06-01"));
        var events = Events("2026-03-03 start; 2026-03-03 seen; 2026-03-04 more; 2026-03-04 done");
        events.Select(child.Add).ShouldBe([1, 0, 1, 2]);
        child.Instances.Select(i => i.Steps[0].Standing).ShouldBe([StepStanding.DoneInTime, StepStanding.DoneInTime]);
        // A correction touches what listened to the event in any of its forms.
        child.Add(events[0] with { Kind = new EventKind("more"), Recorded = At("2026-03-09") }).ShouldBe(2);
        child.Instances.Count().ShouldBe(2);
        child.Add(events[0] with { Kind = EventKind.Withdrawn, Recorded = At("2026-03-10") }).ShouldBe(2);
        child.Instances.Count().ShouldBe(1);
    }

    [Fact]
    public void A_status_knows_when_it_ended()
    {
        var timeline = Timeline("2026-03-01 on-begins; 2026-03-05 on-ends; 2026-03-05 on-begins; 2026-03-09 on-ends", "2026-06-01");
        timeline.Ends("on", At("2026-03-02 00:00")).ShouldBe(At("2026-03-09 00:00"));
        timeline.Ends("on", At("2026-03-09 00:00")).ShouldBeNull();
        timeline.Has("on", At("2026-02-28")).ShouldBeFalse();
        (timeline.Born, timeline.Due).ShouldBe(((DateOnly?)null, (DateOnly?)null));
    }

    [Fact]
    public void Of_two_births_the_one_recorded_last_holds()
    {
        Timeline("2026-03-05 birth, recorded 2026-03-06; 2026-03-04 birth, recorded 2026-03-09", "2026-06-01").Born.ShouldBe(new DateOnly(2026, 3, 4));
        Timeline("2026-03-05 birth, recorded 2026-03-09; 2026-03-04 birth, recorded 2026-03-06", "2026-06-01").Born.ShouldBe(new DateOnly(2026, 3, 5));
    }

    [Fact]
    public void What_starts_a_pathway_listens_to_one_kind() =>
        new[] { "event: start", "status-begins: on", "status-ends: on", "age: 1 week", "gestation: 20 weeks" }.Select(
            s => Pathway("within: 1 day", s).Starts.Listens.Value).ShouldBe(
            ["start", "on-begins", "on-ends", "birth", "due-date"]);
}
