using static GoldenThread.Pathways.Tests.Invented;

namespace GoldenThread.Pathways.Tests;

/// <summary>Each state names the events that made it so.</summary>
public class ReasonsTests
{
    private const string Chain = "  - { step: step, does: Do it, by: { agency: x }, done: { event: done }, within: 1 day }\n  - { step: next, does: Do more, by: { agency: x }, done: { event: more }, after: step, within: 2 days }";

    [Theory]
    [InlineData("within: 1 day", "2026-03-03 start; 2026-03-04 seen", "start")]
    [InlineData("within: 1 day", "2026-03-03 start; 2026-03-04 done", "start done")]
    [InlineData("within: 1 day, when: { event: seen, within: 1 month, at-least: 2 }",
    "2025-03-03 seen; 2026-03-01 seen; 2026-03-02 seen; 2026-03-03 start; 2026-03-04 seen", "seen seen start")]
    [InlineData("within: 1 day, when: { any: [ { status: on }, { status: other } ] }",
    "2026-02-01 on-begins; 2026-02-02 on-ends; 2026-02-03 other-begins; 2026-03-03 start", "on-begins on-ends other-begins start")]
    [InlineData("within: 1 day, when: { all: [ { none: [ { answer: q, is: excluded } ] }, { age-under: 1 year } ] }",
    "2026-01-01 birth; 2026-02-01 q-answered = present; 2026-03-03 start", "birth q-answered start")]
    [InlineData("within: 1 day, when: { age-under: 1 year }", "2026-01-01 due-date = 2026-06-01; 2026-03-03 start", "due-date start")]
    [InlineData("within: 1 day, when: { age-under: 1 year }", "2026-01-01 due-date = 2026-02-01; 2026-02-03 birth; 2026-03-03 start", "birth start")]
    [InlineData("within: 1 day, when: { event: seen, at-least: 2 }", "2026-03-03 start; 2026-03-03 seen; 2026-03-02 seen; 2026-03-03 seen",
    "seen start seen seen")]
    [InlineData("from: birth, within: 1 day", "2026-03-03 start; 2026-03-05 birth", "start birth")]
    [InlineData("from: due-date, before: 1 day", "2026-03-03 start; 2026-03-05 due-date = 2026-06-01", "start due-date")]
    [InlineData("every: 1 week, while: on", "2026-03-01 on-begins; 2026-03-03 start", "on-begins start")]
    [InlineData("every: [ { period: 1 week, when: { status: on } }, { period: 1 month } ]", "2026-03-01 on-begins; 2026-03-03 start", "on-begins start")]
    public void The_trigger_what_was_asked_and_what_completed_it(string step, string events, string kinds) => Because(Pathway(step), events, 0).ShouldBe(kinds);

    [Fact]
    public void A_step_after_another_names_what_that_rests_on()
    {
        Because(Pathway(Chain), "2026-03-03 start; 2026-03-04 done", 1).ShouldBe("start done");
        Because(Pathway(Chain), "2026-03-03 start; 2026-03-04 done; 2026-03-05 more", 1).ShouldBe("start done more");
    }

    [Fact]
    public void An_age_rests_on_the_birth_and_a_condition_on_what_it_was_asked_of()
    {
        Because(Pathway("within: 1 day", "age: 1 week"), "2026-03-03 birth", 0).ShouldBe("birth");
        Because(Pathway("within: 1 day", "gestation: 20 weeks"), "2026-03-03 due-date = 2026-06-01", 0).ShouldBe("due-date");
        Because(Pathway("within: 1 day", when: "{ status: on }"), "2026-03-01 on-begins; 2026-03-03 start", 0).ShouldBe("on-begins start");
    }

    private static string Because(Pathway pathway, string events, int step)
    {
        var timeline = Timeline(events, "2026-03-20");
        var instance = Engine.Evaluate([pathway], timeline)[0];
        return string.Join(' ', Engine.Because(instance, instance.Steps[step], timeline).Select(e => e.Kind));
    }
}
