using static GoldenThread.Pathways.Tests.Invented;

namespace GoldenThread.Pathways.Tests;

/// <summary>What docs/pathways.md says, sentence by sentence.</summary>
public class SemanticsTests
{
    [Theory]
    [InlineData("same day", "2026-03-03 10:00", "2026-03-04 00:00")]
    [InlineData("3 hours", "2026-03-03 22:30", "2026-03-04 01:30")]
    [InlineData("1 day", "2026-03-03 10:00", "2026-03-05 00:00")]
    [InlineData("2 working days", "2026-03-06 10:00", "2026-03-11 00:00")]
    [InlineData("2 working days", "2026-04-02 10:00", "2026-04-09 00:00")]
    [InlineData("1 week", "2026-03-03 10:00", "2026-03-11 00:00")]
    [InlineData("1 month", "2026-01-31 10:00", "2026-03-01 00:00")]
    [InlineData("3 months", "2025-11-30 10:00", "2026-03-01 00:00")]
    [InlineData("1 year", "2024-02-29 10:00", "2025-03-01 00:00")]
    [InlineData("same day", "2026-03-28 23:30", "2026-03-29 00:00")]
    [InlineData("1 day", "2026-10-24 23:30", "2026-10-26 00:00")]
    public void A_period_runs_from_the_day_that_is_not_counted_to_the_end_of_its_last_day(string within, string start, string due) =>
        Stands(Pathway($"within: {within}"), $"{start} start", start).ShouldBe($"step due {due}");

    [Theory]
    // At one o'clock on 29 March 2026 the clock is put forward, at two o'clock on 25 October it is put back.
    [InlineData("2026-03-28 23:30", "2026-03-29 03:30 done", "done late")]
    [InlineData("2026-03-28 23:30", "2026-03-29 03:29 done", "done in time")]
    [InlineData("2026-10-24 23:30", "2026-10-25 01:30 done", "done in time")]
    [InlineData("2026-10-24 23:30", "2026-10-25 02:30 done", "done late")]
    public void Hours_are_hours_that_pass_at_both_changes_of_the_clock(string start, string done, string standing) =>
        Stands(Pathway("within: 3 hours"), $"{start} start; {done}", "2026-12-01").ShouldStartWith($"step {standing}");

    [Theory]
    [InlineData("2026-03-03 10:00", "done in time")]
    [InlineData("2026-03-04 23:59", "done in time")]
    [InlineData("2026-03-05 00:00", "done late")]
    [InlineData("2026-03-03 09:59", "overdue")]
    public void In_time_is_before_the_end_and_what_came_before_the_beginning_is_nothing(string done, string standing) =>
        Stands(Pathway("within: 1 day"), $"2026-03-03 10:00 start; {done} done", "2026-03-20").ShouldBe($"step {standing} 2026-03-05 00:00");

    [Theory]
    [InlineData("2026-03-04 23:59", "due")]
    [InlineData("2026-03-05 00:00", "overdue")]
    public void It_is_due_until_its_time_ends_and_overdue_from_that_moment_on(string asOf, string standing) =>
        Stands(Pathway("within: 1 day"), "2026-03-03 10:00 start", asOf).ShouldBe($"step {standing} 2026-03-05 00:00");

    [Theory]
    [InlineData("after: 2 days", "2026-03-06 23:59", false)]
    [InlineData("after: 2 days", "2026-03-07 00:00", true)]
    [InlineData("after: 6 hours", "2026-03-05 05:59", false)]
    [InlineData("after: 6 hours", "2026-03-05 06:00", true)]
    [InlineData("after: 1 working day", "2026-03-05 23:59", false)]
    [InlineData("after: 1 working day", "2026-03-06 00:00", true)]
    public void It_escalates_when_it_has_been_overdue_for_so_long(string after, string asOf, bool escalates) =>
        Stands(Pathway($"within: 1 day, escalates: {{ to: y, {after} }}"), "2026-03-03 10:00 start", asOf)
            .ShouldBe($"step overdue 2026-03-05 00:00{(escalates ? " escalates" : "")}");

    [Fact]
    public void Without_a_delay_nothing_escalates_nor_does_what_was_done() =>
        (Stands(Pathway("within: 1 day, escalates: { to: y }"), "2026-03-03 start", "2026-05-01"),
        Stands(Pathway("within: 1 day, escalates: { to: y, after: 1 day }"), "2026-03-03 start; 2026-03-20 done", "2026-05-01"))
            .ShouldBe(("step overdue 2026-03-05 00:00", "step done late 2026-03-05 00:00"));

    [Theory]
    [InlineData("from: due-date, before: 4 weeks", "2026-06-03 23:59 done", "done in time 2026-06-04 00:00")]
    [InlineData("from: due-date, before: 4 weeks", "2026-06-04 done", "done late 2026-06-04 00:00")]
    [InlineData("from: due-date, before: 48 hours", "2026-06-28 23:59 done", "done in time 2026-06-29 00:00")]
    [InlineData("from: due-date, before: 48 hours", "2026-06-29 00:00 done", "done late 2026-06-29 00:00")]
    [InlineData("from: due-date, before: 3 working days", "2026-06-25 done", "done in time 2026-06-27 00:00")]
    [InlineData("from: due-date, within: 2 days", "2026-07-03 done", "done in time 2026-07-04 00:00")]
    [InlineData("from: due-date, within: 2 days", "2026-06-03 done", "overdue 2026-07-04 00:00")]
    [InlineData("from: due-date, before: 4 weeks", "2026-01-03 done", "overdue 2026-06-04 00:00")]
    public void So_long_before_a_day_ends_with_the_last_day_on_which_it_still_lies_between(string step, string done, string standing) =>
        Stands(Pathway(step), $"2026-02-01 start; 2026-02-01 due-date = 2026-07-01; {done}", "2026-08-01").ShouldBe($"step {standing}");

    [Fact]
    public void From_a_birth_or_due_date_that_is_not_known_nothing_is_due_yet()
    {
        Stands(Pathway("from: birth, within: 2 days"), "2026-02-01 start", "2026-08-01").ShouldBe("step not yet due");
        Stands(Pathway("from: due-date, before: 2 days"), "2026-02-01 start", "2026-08-01").ShouldBe("step not yet due");
        Stands(Pathway("from: birth, within: 2 days"), "2026-02-01 start; 2026-02-03 14:00 birth", "2026-02-03").ShouldBe("step due 2026-02-06 00:00");
        Stands(Pathway("from: birth, before: 2 days"), "2026-02-01 start; 2026-02-10 birth", "2026-03-01").ShouldBe("step overdue 2026-02-09 00:00");
    }

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

    [Theory]
    [InlineData("2026-03-04 done; 2026-03-06 more", "step done in time 2026-03-05 00:00; next done in time 2026-03-07 00:00")]
    [InlineData("2026-03-09 done; 2026-03-12 more", "step done late 2026-03-05 00:00; next done late 2026-03-12 00:00")]
    [InlineData("2026-03-04 done", "step done in time 2026-03-05 00:00; next overdue 2026-03-07 00:00")]
    [InlineData("2026-03-03 12:00 more", "step overdue 2026-03-05 00:00; next not yet due")]
    [InlineData("2026-03-04 excused", "step excused 2026-03-05 00:00; next not needed")]
    public void A_step_after_another_runs_from_when_that_was_done(string events, string standing)
    {
        const string Steps = "  - { step: next, does: Do more, by: { agency: x }, done: { event: more }, after: step, within: 2 days }\n  - { step: step, does: Do it, by: { agency: x }, done: { event: done }, excused: { event: excused }, within: 1 day }";
        Stands(Pathway(Steps), $"2026-03-03 start; {events}", "2026-04-01").ShouldBe(standing);
    }

    [Fact]
    public void What_follows_a_step_that_is_not_needed_is_not_needed()
    {
        const string Steps = "  - { step: step, does: Do it, by: { agency: x }, done: { event: done }, when: { status: on }, within: 1 day }\n  - { step: next, does: Do more, by: { agency: x }, done: { event: more }, after: step, within: 2 days }";
        var steps = Instances(Pathway(Steps), "2026-03-03 10:00 start", "2026-04-01")[0].Steps;
        steps.Select(s => (s.Standing, s.From, s.Due)).ShouldBe([(StepStanding.NotNeeded, At("2026-03-03 10:00"), null), (StepStanding.NotNeeded, null, null)]);
    }

    [Fact]
    public void One_event_may_not_complete_the_step_that_it_made_run()
    {
        const string Steps = "  - { step: step, does: Do it, by: { agency: x }, done: { event: done }, within: 1 day }\n  - { step: next, does: Do more, by: { agency: x }, done: { any: [ { event: done }, { event: more } ] }, after: step, within: 2 days }";
        Stands(Pathway(Steps), "2026-03-03 start; 2026-03-04 done", "2026-03-05").ShouldBe("step done in time 2026-03-05 00:00; next due 2026-03-07 00:00");
        Stands(Pathway(Steps), "2026-03-03 start; 2026-03-04 done; 2026-03-06 done; 2026-03-05 more", "2026-03-20")
            .ShouldBe("step done in time 2026-03-05 00:00; next done in time 2026-03-07 00:00");
        Instances(
            Pathway(Steps), "2026-03-03 start; 2026-03-04 done; 2026-03-06 done; 2026-03-05 more", "2026-03-20")[0].Steps[1].By!.Kind.Value.ShouldBe("more",
            "the first of them");
        Instances(
            Pathway(Steps), "2026-03-03 start; 2026-03-04 done; 2026-03-05 more; 2026-03-05 done", "2026-03-20")[0].Steps[1].By!.Kind.Value.ShouldBe(
                "done", "of two at one moment the kind that is named first");
    }

    [Theory]
    [InlineData("2026-03-04 excused; 2026-03-05 done", "excused")]
    [InlineData("2026-03-04 done; 2026-03-05 excused", "done in time")]
    [InlineData("2026-03-04 done; 2026-03-04 excused", "done in time")]
    [InlineData("2026-03-10 23:59 excused", "excused")]
    [InlineData("2026-03-11 00:00 excused", "overdue")]
    [InlineData("2026-03-20 excused", "overdue")]
    [InlineData("2026-03-20 excused; 2026-03-25 done", "done late")]
    public void An_excuse_holds_where_it_came_first_and_before_the_end_of_the_last_day(string events, string standing)
    {
        const string Step = "  - { step: step, does: Do it, by: { agency: x }, done: { event: done }, excused: { event: excused }, within: 1 week }";
        Stands(Pathway(Step), $"2026-03-03 start; {events}", "2026-04-01").ShouldBe($"step {standing} 2026-03-11 00:00");
    }

    [Theory]
    [InlineData("2026-03-03 12:59 excused", "excused")]
    [InlineData("2026-03-03 13:00 excused", "overdue")]
    public void An_excuse_of_hours_holds_before_they_are_over(string events, string standing) =>
        Stands(Pathway("excused: { event: excused }, within: 3 hours"), $"2026-03-03 10:00 start; {events}", "2026-04-01")
            .ShouldBe($"step {standing} 2026-03-03 13:00");

    [Theory]
    [InlineData("2026-01-20 on-begins", "2026-03-05 00:00")]
    [InlineData("2026-03-03 10:00 on-begins", "2026-03-05 00:00")]
    [InlineData("2026-03-03 10:01 on-begins", "2026-03-11 00:00")]
    [InlineData("2026-01-20 on-begins; 2026-02-20 on-ends", "2026-03-11 00:00")]
    public void Of_several_times_the_first_whose_condition_holds_counts(string events, string due) =>
        Stands(Pathway("within: [ { period: 1 day, when: { status: on } }, { period: 1 week } ]"), $"2026-03-03 10:00 start; {events}", "2026-03-03 12:00")
            .ShouldBe($"step due {due}");

    [Theory]
    [InlineData("2026-03-01 00:00 done", "done in time", "2026-03-04 00:00")]
    [InlineData("2026-02-28 23:59 done", "overdue", "")]
    [InlineData("2026-03-03 12:00 done", "done in time", "2026-03-04 00:00")]
    [InlineData("2026-03-01 12:00 done; 2026-03-02 start", "overdue", "")]
    [InlineData("2026-03-02 done; 2026-03-02 start", "overdue", "")]
    [InlineData("2026-03-02 00:01 done; 2026-03-02 start", "done in time", "2026-03-04 00:00")]
    public void What_was_done_before_counts_where_that_is_said_but_not_for_two_beginnings(string events, string standing, string next)
    {
        const string Steps = "  - { step: step, does: Do it, by: { agency: x }, done: { event: done }, within: same day, earlier: 3 days }\n  - { step: next, does: Do more, by: { agency: x }, done: { event: more }, after: step, within: same day }";
        var steps = Instances(Pathway(Steps), $"{events}; 2026-03-03 10:00 start", "2026-03-20")[^1].Steps;
        steps[0].Standing.ShouldBe(standing == "overdue" ? StepStanding.Overdue : StepStanding.DoneInTime);
        steps[1].Due.ShouldBe(next.Length == 0 ? null : At(next));
    }

    [Theory]
    [InlineData("start = one", "done = one", true)]
    [InlineData("start = one", "done = two", false)]
    [InlineData("start = one", "done", true)]
    [InlineData("start", "done = two", true)]
    public void Whom_the_trigger_names_is_whom_what_completes_it_names(string start, string done, bool completes)
    {
        var pathway = Pathway("  - { step: step, does: Do it, by: { agency: x }, done: { event: done, names: of-the-trigger }, within: 1 day }");
        Stands(pathway, $"2026-03-03 10:00 {start}; 2026-03-03 12:00 {done}", "2026-03-20").ShouldStartWith(completes ? "step done in time" : "step overdue");
    }

    [Fact]
    public void What_was_done_hours_before_counts_for_so_many_hours()
    {
        var pathway = Pathway("within: 1 day, earlier: 6 hours");
        Stands(pathway, "2026-03-03 04:00 done; 2026-03-03 10:00 start", "2026-03-20").ShouldStartWith("step done in time");
        Stands(pathway, "2026-03-03 03:59 done; 2026-03-03 10:00 start", "2026-03-20").ShouldStartWith("step overdue");
    }

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
