using static GoldenThread.Pathways.Tests.Invented;

namespace GoldenThread.Pathways.Tests;

/// <summary>What docs/pathways.md says of when a step is due, in time, late or overdue, sentence by sentence.</summary>
public class DueTimeTests
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
}
