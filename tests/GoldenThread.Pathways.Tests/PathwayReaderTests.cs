using GoldenThread.Documents.Pathways;

namespace GoldenThread.Pathways.Tests;

public class PathwayReaderTests
{
    private const string Whole = """
        pathway: p
        version: 1
        in-force: 2026-01-01
        title: P
        sources: [X]
        about: child
        starts: { event: appointment-missed }
        steps:
          - step: ask
            does: Ask
            by: { agency: gp }
            within: 2 working days
            done: { event: appointment-missed-explained }
          - step: next
            does: Go on
            by: { agency: gp }
            after: ask
            within: 48 hours
            done: { any: [ { event: risk-assessed }, { event: escalated } ] }
        measures:
          - { measure: m, title: M, of: ask }
        """;

    [Theory]
    [InlineData("0001-01-01 visit")]
    [InlineData("9999-12-31 visit")]
    [InlineData("2026-02-30 visit")]
    [InlineData("visit")]
    [InlineData("2026-03-01 10:00")]
    public void A_day_that_nobody_lived_on_is_no_event(string line) =>
        PathwayReader.Events(line, PathwayWords.Current).Wrong.Single().ShouldStartWith("Write an event as “2026-03-02 10:00 appointment-missed”");

    [Fact]
    public void A_whole_definition_is_read()
    {
        var file = Read(Whole);
        file.Mistakes.ShouldBeEmpty();
        file.Pathway!.Steps.Select(s => $"{s.Key} {s.Anchor} {s.Within} {string.Join('+', s.Done)}")
            .ShouldBe(["ask Trigger 2 working days appointment-missed-explained", "next Step 48 hours risk-assessed+escalated"]);
    }

    [Theory]
    [InlineData("event: appointment-missed }", "event: apointment-missed }", 7, "“apointment-missed” is not a known event. Did you mean “appointment-missed”?")]
    [InlineData("agency: gp }\n    within: 2", "agency: gpp }\n    within: 2", 11, "“gpp” is not a known agency. Did you mean “gp”?")]
    [InlineData("    does: Ask", "    dose: Ask", 10, "“dose” does not belong in a step. Did you mean “does”?")]
    [InlineData("2 working days", "2 workdays", 12, "“2 workdays” is not a period")]
    [InlineData("after: ask", "after: aks", 17, "There is no step “aks”. Did you mean “ask”?")]
    [InlineData("step: next", "step: ask", 14, "There is already a step “ask”.")]
    [InlineData("of: ask", "of: asked", 21, "There is no step “asked”. Did you mean “ask”?")]
    [InlineData("version: 1", "version: one", 2, "“one” is not a whole number.")]
    [InlineData("in-force: 2026-01-01", "in-force: 1.1.2026", 3, "“1.1.2026” is not a date")]
    [InlineData("    within: 2 working days", "    before: 2 working days", 12, "“before” needs “from: birth” or “from: due-date”")]
    [InlineData("    within: 2 working days", "    within: 2 working days\n    from: brith", 13,
    "“brith” cannot be the start of a time. Did you mean “birth”?")]
    [InlineData("    within: 2 working days", "    within: 2 working days\n    when: { event: risk-assessed, at-least: 0 }", 13,
    "“at-least” must be 1 or more.")]
    [InlineData("    within: 2 working days", "    within: 2 working days\n    when: { age-at-least: 5 years, age-under: 2 years }", 13,
    "No age is at least 5 years and under 2 years.")]
    [InlineData("    within: 2 working days", "    within: 2 working days\n    every: 0 days", 13, "Enter a period longer than zero")]
    [InlineData("    within: 2 working days", "    within: 2 working days\n    every: 3 days", 9, "A step needs one of “within”, “before” and “every”.")]
    [InlineData("    within: 2 working days", "    every: []", 12, "Enter how often")]
    [InlineData("    within: 2 working days", "    every: [ { period: 1 day } , { period: 2 days } ]", 12, "Every rhythm except the last needs “when”.")]
    [InlineData("    within: 2 working days", "    every: [ { period: 1 day, when: { status: looked-after } } ]", 12, "so it must not have “when”")]
    [InlineData("    within: 2 working days", "    every: [ 1 day ]", 12, "Write a rhythm as")]
    [InlineData("    within: 2 working days", "    within: 101 years", 12, "A time must be 100 years or less.")]
    [InlineData("    within: 2 working days", "    within: 900000 hours", 12, "A time must be 100 years or less.")]
    [InlineData("    within: 2 working days", "    within: { parameter: limit }", 12, "There is no parameter “limit”.")]
    [InlineData("    within: 2 working days", "    within: { timetable: lookd-after, step: first-review }", 12,
    "There is no timetable “lookd-after”. Did you mean “looked-after”?")]
    [InlineData("    within: 2 working days", "    within: { timetable: looked-after, step: frst-review }", 12,
    "“looked-after” has no step “frst-review”. Did you mean “first-review”?")]
    [InlineData("    within: 2 working days", "    within: { timetabel: looked-after }", 12, "“timetabel” does not belong in a time. Did you mean “timetable”?")]
    [InlineData("about: child", "about: child\nparameters:\n  - { parameter: limit, says: S, default: 1 day, one-of: [2 days] }", 8,
    "“one-of” must list the times that can be chosen, including the default.")]
    [InlineData("    within: 2 working days", "    within: 2 working days\n    when: { age-at-least: 24 months, age-under: 2 years }", 13,
    "No age is at least 24 months and under 2 years.")]
    [InlineData("    within: 2 working days", "    within: 2 working days\n    when: { answer: engagment, is: present }", 13,
    "“engagment” is not a known question. Did you mean “engagement”?")]
    [InlineData("    within: 2 working days", "    within: 2 working days\n    when: { answer: engagement, is: presnt }", 13,
    "“presnt” is not a known answer. Did you mean “present”?")]
    [InlineData("    within: 2 working days", "    within: 2 working days\n    when: { answer: engagement }", 13, "“is” is missing.")]
    [InlineData("    within: 2 working days", "    from: due-date\n    before: 50 weeks", 13, "A time before a birth can be up to 42 weeks.")]
    [InlineData("    within: 2 working days", "    from: birth\n    before: 300 working days", 13, "A time before a birth can be up to 42 weeks.")]
    [InlineData("    within: 2 working days", "    within: 2 working days\n    when: { all: [ { age-at-least: 2 years }, { age-under: 18 months } ] }", 13,
    "No child can be all of these ages.")]
    [InlineData("title: P", "title: &a P", 4, "Pathways cannot use references (& and *)")]
    [InlineData("title: P", "title: [", 4, "This is not valid YAML")]
    public void A_mistake_is_said_with_its_place_and_the_nearest_name(string whole, string wrong, long line, string says)
    {
        var file = Read(Whole.Replace(whole, wrong, StringComparison.Ordinal));
        file.Pathway.ShouldBeNull();
        file.Mistakes.ShouldContain(
            m => m.Says.Contains(says, StringComparison.Ordinal) && (m.Line == line || says == "This is not valid YAML"), string.Join('\n', file.Mistakes));
        file.Mistakes.ShouldAllBe(m => m.Column > 0);
    }

    [Fact]
    public void What_follows_itself_nests_for_ever_or_is_too_long_is_refused()
    {
        Read(Whole.Replace(
            "    within: 2 working days", "    within: 2 working days\n    after: next",
            StringComparison.Ordinal)).Mistakes.Single().Says.ShouldBe("“ask” follows itself, by way of “ask”, “next”.");
        Read("starts: " + new string('[', 50) + new string(']', 50)).Mistakes.Single().Says.ShouldContain("nested more than");
        Read("title: " + new string('x', 300_000)).Mistakes.Single().Says.ShouldContain("longer than");
        Read("- a\n- b").Mistakes.Single().Says.ShouldContain("must hold one pathway");
    }

    [Theory]
    [InlineData("pathway: p\nexamples:\n  - : Without a key\n    events: []\n")]
    [InlineData("pathway: p\nevery: 8 !!weeks\n")]
    [InlineData("? ? ?")]
    [InlineData("- : - :")]
    [InlineData("")]
    public void What_the_parser_of_YAML_chokes_on_is_a_mistake(string yaml) => Read(yaml).Mistakes.ShouldNotBeEmpty();

    [Fact]
    public void A_worked_example_that_comes_out_otherwise_is_a_fault()
    {
        var file = Read(
            Whole + "\nexamples:\n  - says: Nothing was asked\n    events: [2026-03-02 appointment-missed]\n    as-of: 2026-03-20\n    states: { ask: done in time, next: not yet due }\n");
        PathwayDefinitions.Faults([file]).Single().ToString().ShouldEndWith("“Nothing was asked”: ask should be done in time, but is overdue.");
    }

    [Fact]
    public void Each_definition_reads_as_a_procedure()
    {
        foreach (var pathway in PathwayDefinitions.All.SelectMany(p => p))
        {
            PathwayProse.Begins(pathway, PathwayWords.Current).ShouldStartWith("The pathway starts ");
            foreach (var step in pathway.Steps)
            {
                var says = PathwayProse.Step(step, pathway, PathwayWords.Current);
                says.ShouldContain(step.Does);
                says.ShouldNotContain("  ");
            }
        }

        PathwayProse.Step(
            PathwayDefinitions.All.SelectMany(p => p).Single(p => p.Key == "pre-birth-assessment").Steps[2], PathwayDefinitions.All.SelectMany(p => p)
                .Single(p => p.Key == "pre-birth-assessment"), PathwayWords.Current)
            .ShouldBe("Share the plan for the birth and the days after with maternity services: children's social care, at least 4 weeks before the due date. It is done when the plan for the birth and the days after was shared with maternity services. It is excused when the child is born.");
    }

    private static PathwayFile Read(string yaml) => PathwayReader.Read("p.yaml", yaml, PathwayWords.Current);
}
