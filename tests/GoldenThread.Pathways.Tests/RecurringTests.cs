using static GoldenThread.Pathways.Tests.Invented;

namespace GoldenThread.Pathways.Tests;

/// <summary>Steps that come back.</summary>
public class RecurringTests
{
    private const string Weekly = "every: 1 week, while: on";

    [Fact]
    public void Each_time_ends_so_many_periods_after_the_beginning_and_is_done_by_an_event_in_it() =>
        Stands(Pathway(Weekly, "status-begins: on"), "2026-03-03 10:00 on-begins; 2026-03-10 23:59 done; 2026-03-25 00:00 done", "2026-03-28")
            .ShouldBe("step done in time 2026-03-11 00:00; step 2 overdue 2026-03-18 00:00; step 3 overdue 2026-03-25 00:00; step 4 done in time 2026-04-01 00:00");

    [Fact]
    public void A_month_after_the_31st_does_not_wander() =>
        Stands(Pathway("every: 1 month"), "2026-01-31 start", "2026-04-10")
            .ShouldBe("step overdue 2026-03-01 00:00; step 2 overdue 2026-04-01 00:00; step 3 due 2026-05-01 00:00");

    [Fact]
    public void Hours_come_back_too() =>
        Stands(Pathway("every: 12 hours"), "2026-03-03 10:00 start; 2026-03-03 22:00 done", "2026-03-04 12:00")
            .ShouldBe("step overdue 2026-03-03 22:00; step 2 done in time 2026-03-04 10:00; step 3 due 2026-03-04 22:00");

    [Fact]
    public void The_last_time_is_the_one_that_still_runs()
    {
        Stands(Pathway("every: 1 week"), "2026-03-03 start", "2026-03-10").ShouldBe("step due 2026-03-11 00:00");
        Stands(Pathway("every: 1 week"), "2026-03-03 start", "2026-03-11 00:00").ShouldBe("step overdue 2026-03-11 00:00; step 2 due 2026-03-18 00:00");
    }

    [Theory]
    [InlineData("2026-03-12 on-ends", "step overdue 2026-03-11 00:00; step 2 not needed 2026-03-18 00:00")]
    [InlineData("2026-03-12 done; 2026-03-13 on-ends", "step overdue 2026-03-11 00:00; step 2 done in time 2026-03-18 00:00")]
    [InlineData("2026-03-11 00:00 on-ends", "step overdue 2026-03-11 00:00")]
    [InlineData("2026-03-10 23:59 on-ends", "step not needed 2026-03-11 00:00")]
    [InlineData("2026-03-05 on-ends; 2026-03-05 on-begins; 2026-03-20 on-ends",
    "step overdue 2026-03-11 00:00; step 2 overdue 2026-03-18 00:00; step 3 not needed 2026-03-25 00:00")]
    public void A_status_that_ends_ends_it_and_the_time_in_which_that_happens_is_not_needed(string events, string standing)
    {
        var first = Instances(Pathway(Weekly, "status-begins: on"), $"2026-03-03 on-begins; {events}", "2026-05-01")[0];
        string.Join(
            "; ", first.Steps.Select(
                s => $"step{(s.Number > 1 ? $" {s.Number}" : "")} {GoldenThread.Documents.Pathways.PathwayStates.Words(s.Standing)} {Clock(s.Due!.Value)}"))
                    .ShouldBe(standing);
    }

    [Fact]
    public void Where_the_status_does_not_hold_at_the_beginning_no_time_is_needed() =>
        Stands(Pathway(Weekly), "2026-03-03 start; 2026-03-05 on-begins", "2026-05-01").ShouldBe("step not needed 2026-03-11 00:00");

    [Fact]
    public void Its_condition_is_asked_at_the_beginning_of_each_time() =>
        Stands(Pathway("every: 1 week, when: { status: on }"), "2026-03-03 start; 2026-03-05 on-begins; 2026-03-19 on-ends; 2026-03-12 done", "2026-03-27")
            .ShouldBe("step not needed 2026-03-11 00:00; step 2 done in time 2026-03-18 00:00; step 3 overdue 2026-03-25 00:00; step 4 not needed 2026-04-01 00:00");

    [Fact]
    public void Another_rhythm_runs_from_the_last_day_of_the_time_before() =>
        // The child turns five on 20 February; the month that had begun is kept, and six weeks run from 10 March.
        Stands(Pathway("every: [ { period: 1 month, when: { age-under: 5 years } }, { period: 6 weeks } ]"), "2021-02-20 birth; 2026-01-10 start", "2026-06-15")
            .ShouldBe("step overdue 2026-02-11 00:00; step 2 overdue 2026-03-11 00:00; step 3 overdue 2026-04-22 00:00; step 4 overdue 2026-06-03 00:00; step 5 due 2026-07-15 00:00");

    [Fact]
    public void A_rhythm_in_hours_runs_from_the_moment() =>
        Stands(
            Pathway("every: [ { period: 1 day, when: { none: [ { status: on } ] } }, { period: 6 hours } ]"),
            "2026-03-03 10:00 start; 2026-03-04 12:00 on-begins", "2026-03-05 07:00")
            .ShouldBe("step overdue 2026-03-05 00:00; step 2 overdue 2026-03-05 06:00; step 3 due 2026-03-05 12:00");

    [Fact]
    public void It_follows_a_step_and_the_event_that_made_it_run_is_no_time_of_it()
    {
        const string Steps = "  - { step: first, does: Do it, by: { agency: x }, done: { event: done }, within: 1 week }\n  - { step: again, does: Again, by: { agency: x }, done: { event: done }, after: first, every: 1 week }";
        Stands(Pathway(Steps), "2026-03-03 start; 2026-03-05 done; 2026-03-14 done", "2026-03-15")
            .ShouldBe("first done in time 2026-03-11 00:00; again overdue 2026-03-13 00:00; again 2 done in time 2026-03-20 00:00");
    }

    [Fact]
    public void At_most_a_thousand_times_are_worked_out() =>
        Instances(Pathway("every: 1 hour"), "2026-01-01 start", "2026-06-01")[0].Steps.Length.ShouldBe(1_000);
}
