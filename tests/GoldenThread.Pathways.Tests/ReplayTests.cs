using static GoldenThread.Pathways.Tests.Invented;

namespace GoldenThread.Pathways.Tests;

/// <summary>What a draft would have said of past cases, and how often a measure was kept.</summary>
public class ReplayTests
{
    private static readonly Pathway Daily = Pathway("within: 1 day");

    [Theory]
    // It speaks when the time has passed, or when what began it is recorded after that.
    [InlineData("2026-03-03 start", "2026-03-05 00:00")]
    [InlineData("2026-03-03 start, recorded 2026-03-20 10:00", "2026-03-20 10:00")]
    [InlineData("2026-03-03 start; 2026-03-04 done", "")]
    // What was recorded late does not unsay it.
    [InlineData("2026-03-03 start; 2026-03-04 done, recorded 2026-03-09", "2026-03-05 00:00")]
    [InlineData("2026-03-03 start; 2026-03-04 done, recorded 2026-03-05 00:00", "")]
    [InlineData("2026-03-03 start; 2026-03-10 start", "2026-03-05 00:00, 2026-03-12 00:00")]
    [InlineData("2026-03-31 start", "")]
    public void It_speaks_at_the_first_moment_at_which_a_step_was_overdue_by_what_was_known(string events, string spoken) =>
        string.Join(", ", PathwayReplay.Of(Engine, [Daily], Events(events), At("2026-03-31")).Select(s => Clock(s.At))).ShouldBe(spoken);

    [Fact]
    public void What_is_said_after_the_end_is_left_out()
    {
        PathwayReplay.Of(Engine, [Daily], Events("2026-03-03 start; 2026-03-10 start"), At("2026-03-08")).Length.ShouldBe(1);
        PathwayReplay.Of(Engine, [Daily], Events("2026-03-03 start"), At("2026-03-05 00:00")).Length.ShouldBe(1);
        PathwayReplay.Of(Engine, [Daily], Events("2026-03-03 start"), At("2026-03-04 23:59")).ShouldBeEmpty();
        PathwayReplay.Of(Engine, [Daily], Events("2026-03-03 start, recorded 2026-03-08 10:00"), At("2026-03-08 10:00")).Length.ShouldBe(1);
    }

    [Fact]
    public void A_trigger_that_is_put_right_begins_no_other_instance()
    {
        var start = Events("2026-03-03 start")[0];
        PathwayReplay.Of(Engine, [Daily], [start, start with { Occurred = At("2026-03-02 12:00"), Recorded = At("2026-03-20 10:00") }], At("2026-03-31"))
            .Select(s => Clock(s.At)).ShouldBe(["2026-03-05 00:00"]);
    }

    [Fact]
    public void A_draft_is_asked_as_if_it_had_always_been_in_force()
    {
        var draft = Pathway("within: 1 day", from: "2030-01-01");
        PathwayReplay.Of(Engine, [draft], Events("2026-03-03 start"), At("2026-03-31")).ShouldBeEmpty();
        PathwayReplay.Of(Engine, [draft.AsIfAlways()], Events("2026-03-03 start"), At("2026-03-31")).Length.ShouldBe(1);
    }

    [Fact]
    public void Of_one_moment_the_steps_come_by_name_and_each_once()
    {
        const string Steps = "  - { step: b, does: Do it, by: { agency: x }, done: { event: done }, within: 1 day }\n  - { step: a, does: Do more, by: { agency: x }, done: { event: more }, within: 1 day }\n  - { step: c, does: Again, by: { agency: x }, done: { event: seen }, every: 1 day }";
        PathwayReplay.Of(Engine, [Pathway(Steps)], Events("2026-03-03 start; 2026-03-05 12:00 seen; 2026-03-05 13:00 seen"), At("2026-03-07 12:00"))
            .Select(s => $"{s.Step.Key} {Clock(s.At)}")
            .ShouldBe(["a 2026-03-05 00:00", "b 2026-03-05 00:00", "c 2026-03-05 00:00", "c 2026-03-07 00:00"]);
    }

    [Fact]
    public void A_draft_is_asked_beside_the_pathway_in_force_where_there_is_one()
    {
        var draft = Pathway("within: 1 day", from: "2030-01-01");
        var (beside, alone) = (
            new DraftReplay(Engine, draft, [Pathway("within: 14 days")], untilIncident: true), new DraftReplay(Engine, draft, [], untilIncident: true));
        foreach (var replay in new[] { beside, alone })
            replay.Add(Events("2026-03-03 start; 2026-03-15 serious-incident"), At("2026-06-30")).ShouldBe((At("2026-03-15 00:00"), 10.0, 1));
        (beside.Figures.LeadDays.Count, beside.InForce!.Cases, beside.InForce.LeadDays.Count).ShouldBe((1, 1, 0));
        (alone.Figures.LeadDays.Count, alone.InForce).ShouldBe((1, null));
    }

    [Fact]
    public void Lead_time_and_burden_are_counted()
    {
        var figures = new ReplayFigures();
        var asOf = At("2026-06-30");
        figures.OfCases().ShouldBe("No child had a serious incident.");
        figures.OfOthers().ShouldBe("There are no children without an incident in the file.");
        (figures.Burden, figures.MedianLead).ShouldBe((null, null));
        var (incident, lead, times) = figures.Add(
            Engine, [Daily], Events("2026-03-03 start; 2026-03-15 serious-incident; 2026-04-01 serious-incident; 2026-05-01 start"), asOf, untilIncident: true);
        (incident, lead, times).ShouldBe((At("2026-03-15 00:00"), 10.0, 1));
        figures.Add(Engine, [Daily], Events("2026-03-03 start; 2026-03-25 serious-incident; 2026-05-01 start"), asOf, untilIncident: false)
            .ShouldBe((At("2026-03-25 00:00"), 20.0, 2));
        figures.Add(Engine, [Daily], Events("2026-03-03 start; 2026-03-05 00:00 serious-incident; 2026-05-01 start"), asOf, untilIncident: false)
            .ShouldBe((At("2026-03-05 00:00"), null, 2), "what is said at that moment is not before it");
        figures.Add(Engine, [Daily], Events("2026-03-01 start; 2026-06-01 start"), asOf, untilIncident: true).ShouldBe((null, null, 2));
        figures.Add(Engine, [Daily], Events("2026-06-29 seen"), asOf, untilIncident: true).ShouldBe((null, null, 0));
        (figures.Cases, figures.Others, figures.MedianLead).ShouldBe((3, 2, 15.0));
        figures.LeadDays.ShouldBe([10.0, 20.0]);
        figures.SpokenOfOthers.ShouldBe([KeyValuePair.Create("2026-03", 1), KeyValuePair.Create("2026-06", 1)]);
        figures.Months.ShouldBe(1 + ((asOf - At("2026-03-01 00:00")).TotalDays / 30.44), 0.001);
        figures.Burden!.Value.ShouldBe(2000.0 / figures.Months, 0.001);
        figures.OfCases().ShouldBe("The pathway would have raised an alert before the incident for 2 of 3 children with a serious incident (median: 15.0 days before).");
        figures.OfOthers().ShouldStartWith("For 2 children without an incident, it would have raised 2 alerts: ");
    }

    [Fact]
    public void One_is_said_as_one()
    {
        var figures = new ReplayFigures();
        figures.Add(Engine, [Daily], Events("2026-03-03 start; 2026-03-15 serious-incident"), At("2026-06-30"), untilIncident: true);
        figures.Add(Engine, [Daily], Events("2026-03-03 start"), At("2026-06-30"), untilIncident: true);
        figures.OfCases().ShouldBe("The pathway would have raised an alert before the incident for 1 of 1 child with a serious incident (median: 10.0 days before).");
        figures.OfOthers().ShouldStartWith("For 1 child without an incident, it would have raised 1 alert: ");
    }

    [Fact]
    public void A_measure_counts_what_has_had_its_time_by_month_organisation_and_version()
    {
        var pathway = Pathway("  - { step: step, does: Do it, by: { agency: x }, done: { event: done }, excused: { event: excused }, within: 1 day }\n  - { step: other, does: Do more, by: { agency: x }, done: { event: more }, within: 1 day }\nmeasures:\n  - { measure: m, title: M, of: step }");
        var (figures, without) = (new MeasureFigures(withCases: true), new MeasureFigures(withCases: false));
        foreach (var (child, events) in new[]
        {
            ("a", "2026-03-03 start by T; 2026-03-04 done; 2026-03-10 start by T; 2026-03-20 done; 2026-03-31 start by T; 2026-04-01 10:00 done"),
            ("b", "2026-03-03 start by T; 2026-04-29 start by U; 2026-06-28 start by T"),
            ("c", "2026-03-03 start by T; 2026-03-03 excused; 2026-06-30 start by T; 2026-06-30 12:00 done"),
        })
        {
            foreach (var instance in Instances(pathway, events, "2026-06-30"))
            {
                figures.Add(new ChildKey(child), instance, At("2026-06-30"));
                without.Add(new ChildKey(child), instance, At("2026-06-30"));
            }
        }

        figures.All.Select(
            f => $"{f.Key.Pathway} {f.Key.Version} {f.Key.Measure} {f.Key.Month} {f.Key.Organisation}: {f.Figure.InTime} of {f.Figure.Of}, {string.Join(' ', f.Figure.Cases.Select(one => one.InTime ? $"+{one.Child}" : $"{one.Child}"))}")
            .ShouldBe(["p 1 m 2026-03 T: 1 of 3, +a a b", "p 1 m 2026-04 T: 1 of 1, +a", "p 1 m 2026-04 U: 0 of 1, b", "p 1 m 2026-06 T: 0 of 1, b"]);
        without.All.Select(f => (f.Figure.Of, f.Figure.Cases.Count)).ShouldBe([(3, 0), (1, 0), (1, 0), (1, 0)]);
    }

    [Theory]
    [InlineData("2026-03-04 23:59", "")]
    [InlineData("2026-03-05 00:00", "2026-03 “” 0 of 1")]
    public void Time_has_passed_from_its_end_on(string asOf, string counted)
    {
        var pathway = Pathway("  - { step: step, does: Do it, by: { agency: x }, done: { event: done }, within: 1 day }\nmeasures:\n  - { measure: m, title: M, of: step }");
        var figures = new MeasureFigures(withCases: false);
        foreach (var instance in Instances(pathway, "2026-03-03 start", asOf)) figures.Add(new ChildKey("a"), instance, At(asOf));
        string.Join(", ", figures.All.Select(f => $"{f.Key.Month} “{f.Key.Organisation}” {f.Figure.InTime} of {f.Figure.Of}")).ShouldBe(counted);
    }

    [Fact]
    public void What_was_done_early_counts_when_its_time_has_passed()
    {
        var pathway = Pathway("  - { step: step, does: Do it, by: { agency: x }, done: { event: done }, within: 1 month }\nmeasures:\n  - { measure: m, title: M, of: step }");
        MeasureFigures Of(string asOf)
        {
            var figures = new MeasureFigures(withCases: false);
            foreach (var instance in Instances(pathway, "2026-03-03 start; 2026-03-04 done", asOf)) figures.Add(new ChildKey("a"), instance, At(asOf));
            return figures;
        }

        Of("2026-04-02").All.ShouldBeEmpty();
        Of("2026-04-04 00:00").All.Single().Figure.InTime.ShouldBe(1);
        Of("2026-04-03").All.ShouldBeEmpty("its last day is not over");
    }

    [Fact]
    public void Figures_stand_in_the_order_of_pathway_version_measure_month_and_organisation()
    {
        MeasureKey one = new("p", 2, "m", "2026-03", "T");
        foreach (var later in (MeasureKey[])
        [
            one with { Pathway = "q", Version = 1 }, one with { Version = 10, Measure = "a" }, one with { Measure = "n", Month = "2025-01" },
            one with { Month = "2026-04", Organisation = "A" }, one with { Organisation = "U" },
        ])
        {
            one.CompareTo(later).ShouldBeLessThan(0);
            later.CompareTo(one).ShouldBeGreaterThan(0);
        }

        one.CompareTo(one).ShouldBe(0);
    }
}
