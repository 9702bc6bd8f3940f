using static GoldenThread.Pathways.Tests.Invented;

namespace GoldenThread.Pathways.Tests;

/// <summary>What docs/pathways.md says of steps that follow, are excused or were done before, sentence by sentence.</summary>
public class StepTests
{
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
}
