using static GoldenThread.Pathways.Tests.Invented;

namespace GoldenThread.Pathways.Tests;

/// <summary>What docs/pathways.md says of when a pathway begins and of its conditions, sentence by sentence.</summary>
public class BeginningTests
{
    [Fact]
    public void Each_event_begins_an_instance_and_one_event_completes_both()
    {
        var instances = Instances(Pathway("within: 1 day"), "2026-03-03 start; 2026-03-04 start; 2026-03-04 10:00 done; 2026-03-05 done", "2026-03-20");
        instances.Select(i => (Clock(i.Began), i.Trigger!.Id)).ShouldBe([("2026-03-03 00:00", "00"), ("2026-03-04 00:00", "01")]);
        instances.Select(i => i.Steps[0].By!.Id).ShouldBe(["02", "02"]);
    }

    [Fact]
    public void The_event_that_began_it_does_not_complete_it_though_another_of_its_kind_does()
    {
        const string Step = "  - { step: step, does: Do it, by: { agency: x }, done: { event: start }, within: 1 week }";
        Stands(Pathway(Step), "2026-03-03 start", "2026-03-04").ShouldBe("step due 2026-03-11 00:00");
        Stands(Pathway(Step), "2026-03-03 start; 2026-03-05 start", "2026-03-06").ShouldBe("step done in time 2026-03-11 00:00; step due 2026-03-13 00:00");
    }

    [Theory]
    [InlineData("age: 10 days", "2026-01-15 00:00")]
    [InlineData("age: 2 weeks", "2026-01-19 00:00")]
    [InlineData("age: 3 months", "2026-04-05 00:00")]
    [InlineData("age: 1 year", "2027-01-05 00:00")]
    public void An_age_is_reached_at_the_beginning_of_its_day(string starts, string began)
    {
        var pathway = Pathway("within: 1 day", starts);
        Instances(pathway, "2026-01-05 14:00 birth", "2028-01-01").Select(i => Clock(i.Began)).ShouldBe([began]);
        Instances(pathway, "2026-01-05 14:00 birth", began).Count.ShouldBe(1);
        Instances(pathway, "2026-01-05 14:00 birth", Clock(At(began).AddMinutes(-1))).ShouldBeEmpty();
        Instances(pathway, "2026-01-05 start", "2028-01-01").ShouldBeEmpty("nobody knows when the child was born");
    }

    [Fact]
    public void A_gestation_is_reckoned_back_from_forty_weeks()
    {
        var pathway = Pathway("within: 1 day", "gestation: 30 weeks");
        Instances(pathway, "2026-01-05 due-date = 2026-07-01", "2026-12-01").Select(i => Clock(i.Began)).ShouldBe(["2026-04-22 00:00"]);
        Instances(pathway, "2026-01-05 due-date = 2026-07-01", "2026-04-21 12:00").ShouldBeEmpty();
        Instances(pathway, "2026-01-05 due-date = 2026-07-01, recorded 2026-01-06; 2026-01-04 due-date = 2026-07-08, recorded 2026-02-01", "2026-12-01")
            .Select(i => Clock(i.Began)).ShouldBe(["2026-04-29 00:00"], "of two due dates the one recorded last holds");
        Instances(pathway, "2026-01-05 due-date = 2026-07-01, recorded 2026-01-06; 2026-01-06 due-date = 2026-07-08, recorded 2026-01-06", "2026-12-01")
            .Select(i => Clock(i.Began)).ShouldBe(["2026-04-29 00:00"], "of two recorded at once the one that happened later");
    }

    [Fact]
    public void A_status_that_begins_or_ends_begins_a_pathway_each_time()
    {
        const string Events = "2026-03-03 on-begins; 2026-03-10 on-ends; 2026-03-12 on-begins";
        Instances(Pathway("within: 1 day", "status-begins: on"), Events, "2026-04-01").Count.ShouldBe(2);
        Instances(Pathway("within: 1 day", "status-ends: on"), Events, "2026-04-01").Select(i => Clock(i.Began)).ShouldBe(["2026-03-10 00:00"]);
    }

    [Fact]
    public void Where_its_condition_does_not_hold_a_pathway_does_not_begin()
    {
        var pathway = Pathway("within: 1 day", when: "{ status: on }");
        Instances(pathway, "2026-03-03 start", "2026-04-01").ShouldBeEmpty();
        Instances(pathway, "2026-03-01 on-begins; 2026-03-03 start", "2026-04-01").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("{ status: on }", "2026-03-01 on-begins", true)]
    [InlineData("{ status: on }", "2026-03-03 10:00 on-begins", true)]
    [InlineData("{ status: on }", "2026-03-03 10:01 on-begins", false)]
    [InlineData("{ status: on }", "2026-03-01 on-begins; 2026-03-02 on-ends", false)]
    [InlineData("{ status: on }", "2026-03-01 on-begins; 2026-03-03 10:00 on-ends", false)]
    [InlineData("{ status: on }", "2026-03-01 on-begins; 2026-03-03 10:01 on-ends", true)]
    [InlineData("{ status: on }", "2026-03-01 on-begins; 2026-03-02 on-ends; 2026-03-02 on-begins", true)]
    [InlineData("{ status: on }", "2026-03-01 on-ends", false)]
    [InlineData("{ status: on }", "2026-03-01 other-begins", false)]
    [InlineData("{ event: seen }", "2020-03-01 seen", true)]
    [InlineData("{ event: seen }", "2026-03-03 10:00 seen", true)]
    [InlineData("{ event: seen }", "2026-03-03 10:01 seen", false)]
    [InlineData("{ event: seen, at-least: 2 }", "2026-03-01 seen", false)]
    [InlineData("{ event: seen, at-least: 2 }", "2026-03-01 seen; 2026-03-02 seen", true)]
    [InlineData("{ event: seen, within: 12 months }", "2025-03-04 00:00 seen", true)]
    [InlineData("{ event: seen, within: 12 months }", "2025-03-03 23:59 seen", false)]
    [InlineData("{ event: seen, within: 2 working days }", "2026-02-28 seen", true)]
    [InlineData("{ event: seen, within: 2 working days }", "2026-02-27 seen", false)]
    [InlineData("{ event: seen, value: a }", "2026-03-01 seen = a", true)]
    [InlineData("{ event: seen, value: a }", "2026-03-01 seen = b", false)]
    [InlineData("{ event: start, at-least: 1 }", "2026-03-01 more", true)]
    [InlineData("{ event: start, at-least: 2 }", "2026-03-01 more", false)]
    [InlineData("{ answer: q, is: present }", "2026-03-01 q-answered = present", true)]
    [InlineData("{ answer: q, is: present }", "2026-03-01 q-answered = present; 2026-03-02 q-answered = excluded", false)]
    [InlineData("{ answer: q, is: present }", "2026-03-04 q-answered = present", false)]
    [InlineData("{ answer: q, is: not assessed }", "2026-03-04 q-answered = present", true)]
    [InlineData("{ answer: q, is: not assessed }", "2026-03-01 q-answered = present", false)]
    [InlineData("{ all: [ { status: on }, { event: seen } ] }", "2026-03-01 on-begins", false)]
    [InlineData("{ all: [ { status: on }, { event: seen } ] }", "2026-03-01 on-begins; 2026-03-01 seen", true)]
    [InlineData("{ any: [ { status: on }, { event: seen } ] }", "2026-03-01 seen", true)]
    [InlineData("{ any: [ { status: on }, { event: seen } ] }", "2026-03-01 more", false)]
    [InlineData("{ none: [ { status: on }, { event: seen } ] }", "2026-03-01 seen", false)]
    [InlineData("{ none: [ { status: on }, { event: seen } ] }", "2026-03-01 more", true)]
    [InlineData("{ age-at-least: 5 years }", "2021-03-03 14:00 birth", true)]
    [InlineData("{ age-at-least: 5 years }", "2021-03-04 birth", false)]
    [InlineData("{ age-under: 5 years }", "2021-03-04 birth", true)]
    [InlineData("{ age-under: 5 years }", "2021-03-03 birth", false)]
    [InlineData("{ age-at-least: 1 year, age-under: 2 years }", "2024-06-01 birth", true)]
    [InlineData("{ age-at-least: 1 year, age-under: 2 years }", "2023-06-01 birth", false)]
    [InlineData("{ age-at-least: 1 year, age-under: 2 years }", "2025-06-01 birth", false)]
    [InlineData("{ age-at-least: 14 days }", "2026-02-17 birth", true)]
    [InlineData("{ age-under: 14 days }", "2026-02-18 birth", true)]
    [InlineData("{ age-under: 6 weeks }", "2026-01-21 birth", true)]
    [InlineData("{ age-under: 6 weeks }", "2026-01-20 birth", false)]
    [InlineData("{ age-under: 1 month }", "2026-02-04 birth", true)]
    [InlineData("{ age-under: 1 month }", "2026-02-03 birth", false)]
    [InlineData("{ age-under: 5 years }", "2026-03-01 more", false)]
    [InlineData("{ age-at-least: 5 years }", "2026-03-01 more", false)]
    [InlineData("{ age-under: 5 years }", "2026-01-01 due-date = 2026-03-03", true)]
    [InlineData("{ age-under: 5 years }", "2026-01-01 due-date = 2026-03-02", false)]
    [InlineData("{ age-at-least: 1 day, age-under: 5 years }", "2026-01-01 due-date = 2026-07-01", false)]
    public void A_condition_is_asked_at_the_moment_from_which_the_time_runs(string condition, string events, bool holds) =>
        Stands(Pathway($"within: 1 day, when: {condition}"), $"2026-03-03 10:00 start; {events}", "2026-03-20")
            .ShouldBe(holds ? "step overdue 2026-03-05 00:00" : "step not needed");

    [Fact]
    public void Whatever_holds_later_does_not_change_it()
    {
        Stands(Pathway("within: 1 day, when: { status: on }"), "2026-03-01 on-begins; 2026-03-03 10:00 start; 2026-03-03 11:00 on-ends", "2026-03-20")
            .ShouldBe("step overdue 2026-03-05 00:00");
        Stands(
            Pathway("from: due-date, before: 1 week, when: { status: on }"), "2026-02-01 start; 2026-02-02 on-begins; 2026-02-01 due-date = 2026-07-01",
            "2026-03-20").ShouldBe("step not needed");
        Stands(Pathway("from: birth, within: 1 week, when: { status: on }"), "2026-02-01 start; 2026-02-02 on-begins; 2026-02-03 birth", "2026-02-04")
            .ShouldBe("step due 2026-02-11 00:00");
    }
}
