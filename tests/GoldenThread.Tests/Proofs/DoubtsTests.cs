using System.Collections.Immutable;
using FsCheck.Fluent;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Statistics;
using GoldenThread.Time;

namespace GoldenThread.Tests.Proofs;

public class DoubtsTests
{
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private readonly Organisation trust = new(Partnership, "Eastmere Trust");
    private readonly Organisation successor = new(Partnership, "Mere Valley Trust");

    [Fact]
    public void A_rating_that_its_proof_no_longer_bears_is_in_question_since_the_month_it_fell()
    {
        var record = Rated(98, 98, 98, 94, 93);
        Doubts.Of(record, Day(5)).ShouldBeEmpty();
        var doubt = Doubts.Of(record, Day(6)).Single();
        doubt.ShouldBe(new RaisedDoubt(
            DoubtKind.Fell, record.Proofs[0].Id, new(2026, 5, 31),
            "Safe sleep discussed: met since February 2026; 94 of 100 (94%) in April 2026 and 93 of 100 (93%) in May 2026; 95% agreed"));
    }

    [Fact]
    public void Only_a_rating_that_claims_completion_is_in_question()
    {
        var record = Rated(98, 98, 94, 93);
        record.Action.Rate(RatingScale.Three["on-track"], Aspect.Overall, "We look again", Manager(5));
        Doubts.Of(record, Day(5)).ShouldBeEmpty();
        Doubts.Of(record, Day(4)).ShouldBeEmpty(); // April's reading comes in May
    }

    [Fact]
    public void A_reading_that_is_still_missing_when_the_next_period_has_ended_is_a_doubt_until_it_comes()
    {
        var record = Rated(98, 98, null, 98);
        Doubts.Of(record, new(2026, 4, 30)).ShouldBeEmpty();
        Doubts.Of(record, new(2026, 5, 1)).Single().ShouldBe(new RaisedDoubt(
            DoubtKind.Stale, record.Proofs[0].Id, new(2026, 5, 1), "Safe sleep discussed: the reading for March 2026 is missing (Eastmere Trust)"));
        var late = With(record, Reading(record, 2, 98, 5));
        Doubts.Of(late, new(2026, 5, 31)).ShouldBeEmpty();
        Doubts.Of(late, new(2026, 5, 1)).Length.ShouldBe(1); // it was not there yet
    }

    [Fact]
    public void A_piece_that_is_past_its_day_is_a_doubt_until_it_is_renewed()
    {
        var record = Rated(98, 98);
        var audit = record.Action.AddEvidence(EvidenceKind.Audit, "Audit of forty files", null, ApproximateDate.Parse("1 March 2025"), null, null, Manager(2));
        audit.GoodUntil.ShouldBe(new DateOnly(2026, 3, 1));
        Of(record, DoubtKind.Aged, new(2026, 3, 1)).ShouldBeNull();
        Of(record, DoubtKind.Aged, new(2026, 3, 2))!.Since.ShouldBe(new(2026, 3, 2));
        record.Action.AddEvidence(EvidenceKind.Audit, "Audit of fifty files", null, ApproximateDate.Parse("1 April 2026"), null, null, Manager(5));
        Of(record, DoubtKind.Aged, new(2026, 4, 30)).ShouldNotBeNull();
        Of(record, DoubtKind.Aged, new(2026, 5, 20)).ShouldBeNull();
    }

    [Fact]
    public void A_piece_that_contradicts_is_a_doubt_until_it_is_withdrawn()
    {
        var record = Rated(98, 98);
        var finding = record.Action.AddEvidence(EvidenceKind.Inspection, "Inspection", null, null, "Report of 3 April", null, Manager(4));
        finding.Weigh(Bearing.Contradicts, null);
        Of(record, DoubtKind.Contradicted, new(2026, 4, 20))!.Says.ShouldBe("“Inspection” contradicts it");
        finding.Withdraw("It was of another county", Manager(6).Now);
        Of(record, DoubtKind.Contradicted, new(2026, 4, 20)).ShouldNotBeNull(); // it stood then
        Of(record, DoubtKind.Contradicted, new(2026, 6, 20)).ShouldBeNull();
    }

    [Fact]
    public void What_a_person_says_of_a_piece_counts_from_the_day_on_which_they_say_it()
    {
        var record = Rated(98, 98);
        var finding = record.Action.AddEvidence(EvidenceKind.Inspection, "Inspection", null, null, "Report of 3 April", null, Manager(4));
        finding.Weigh(Bearing.Contradicts, new(2026, 6, 1), Manager(6).Now);
        finding.Weigh(Bearing.Contradicts, new(2026, 12, 1), Manager(7).Now);
        finding.Weigh(Bearing.Supports, new(2026, 12, 1), Manager(9).Now);
        var said = DateOnly.FromDateTime(Manager(6).Now.Date);
        Of(record, DoubtKind.Contradicted, said.AddDays(-1)).ShouldBeNull("nobody had said so");
        Of(record, DoubtKind.Contradicted, said)!.Since.ShouldBe(said);
        Of(record, DoubtKind.Contradicted, DateOnly.FromDateTime(Manager(7).Now.Date))!.Since.ShouldBe(said, "it was said again");
        Of(record, DoubtKind.Contradicted, DateOnly.FromDateTime(Manager(9).Now.Date)).ShouldBeNull();
        // It was good until the first of June, as long as that was what was said.
        Of(record, DoubtKind.Aged, DateOnly.FromDateTime(Manager(7).Now.Date).AddDays(-1)).ShouldNotBeNull();
        Of(record, DoubtKind.Aged, DateOnly.FromDateTime(Manager(7).Now.Date)).ShouldBeNull();
    }

    [Fact]
    public void Evidence_that_was_withdrawn_and_a_rating_without_proof_stay_as_they_are()
    {
        var record = Rated(98, 98);
        record.Action.Evidence[0].Withdraw("The sample was too small", Manager(5).Now);
        Of(record, DoubtKind.Withdrawn, new(2026, 5, 20))!.Says.ShouldBe("“Protocol” was withdrawn, and no other evidence shows it");
        Of(record, DoubtKind.Withdrawn, new(2026, 4, 20)).ShouldBeNull();
        var (action, level) = (AnAction(), RatingScale.Three["completed"]);
        action.TakeOver(level, "Completed", Manager(2));
        Doubts.Of(record with { Action = action, Proofs = [] }, new(2026, 5, 20)).Single().Kind.ShouldBe(DoubtKind.NotProved);
    }

    [Fact]
    public void A_version_that_cannot_be_compared_is_a_doubt_until_a_proof_on_the_new_one()
    {
        var record = Rated(98, 98);
        var indicator = record.Indicators.Values.Single().Indicator;
        indicator.Redefine(indicator.Current.Definition with { Numerator = "Visits with all six points" }, new(2026, 4, 1), isComparable: false, Manager(3));
        Of(record, DoubtKind.NotComparable, new(2026, 3, 31)).ShouldBeNull();
        Of(record, DoubtKind.NotComparable, new(2026, 4, 1)).ShouldNotBeNull();
        var proved = record with { Proofs = [.. record.Proofs, new Proof(record.Action, indicator, 90, 2, null, new(2026, 5, 10), Manager(5))] };
        Of(proved, DoubtKind.NotComparable, new(2026, 5, 20)).ShouldBeNull();
    }

    [Fact]
    public void Evidence_whose_organisation_is_gone_is_a_doubt_until_a_successor_confirms_it()
    {
        var record = Rated(98, 98);
        record.Action.AddEvidence(EvidenceKind.Document, "Protocol of the trust", null, null, null, null, Lead(trust, 2));
        trust.End(new(2026, 3, 31), SuccessionKind.Merge, [successor], "Merged");
        Of(record, DoubtKind.OwnerGone, new(2026, 9, 30)).ShouldBeNull();
        Of(record, DoubtKind.OwnerGone, new(2026, 10, 1))!.Says.ShouldContain("Eastmere Trust, which gave “Protocol of the trust”, ended on 31 March 2026");
        record.Action.Report("It is in force here too", Lead(successor, 10));
        Of(record, DoubtKind.OwnerGone, new(2026, 10, 31)).ShouldBeNull();
    }

    [Fact]
    public void A_doubt_never_changes_a_rating_and_a_rating_silences_none() =>
        Prop.ForAll(Gen.Elements<int?>(98, 96, 94, 80, null).ListOf(12).ToArbitrary(), drawn =>
        {
            var record = Rated([.. drawn]);
            var before = record.Action.Ratings.Select(r => (r.Id, r.Level)).ToArray();
            var raised = Enumerable.Range(1, 14).Select(m => Doubts.Of(record, Day(m))).ToArray();
            record.Action.Ratings.Select(r => (r.Id, r.Level)).ShouldBe(before);
            // Rated anew, what was in doubt stays so, but for what the record itself lacks.
            record.Action.Rate(RatingScale.Three["completed"], Aspect.Overall, "We stand by it", Manager(14));
            Doubts.Of(record, Day(14)).ShouldBe(raised[^1]);
        }).Holds(60);

    [Fact]
    public void Nothing_that_comes_later_changes_what_was_in_doubt_on_a_past_day() =>
        Prop.ForAll(Gen.Elements<int?>(98, 96, 94, 80, null).ListOf(12).ToArbitrary(), drawn =>
        {
            var whole = Rated([.. drawn]);
            for (var months = 1; months <= drawn.Count; months++)
            {
                var then = Rated([.. drawn.Take(months)]);
                Doubts.Of(then, Day(months + 1)).Select(d => (d.Kind, d.Since, d.Says)).ShouldBe(Doubts.Of(whole, Day(months + 1)).Select(d => (d.Kind, d.Since, d.Says)));
            }
        }).Holds(40);

    [Fact]
    public void A_merger_changes_no_figure_of_the_past()
    {
        var record = Rated(98, 98, 97);
        var kept = record.Indicators.Values.Single().Series(Day(4)).Select(s => s.Figure).ToArray();
        var indicator = record.Indicators.Values.Single().Indicator;
        indicator.PassesOn(trust.Id, [successor.Id], new(2026, 4, 1));
        record.Indicators.Values.Single().Series(Day(4)).Select(s => (s.Figure, s.IsComplete)).ShouldBe(kept.Select(f => (f, true)));
        record.Indicators.Values.Single().Owing(new ReadingPeriod(PeriodKind.Month, new(2026, 3, 1))).ShouldBe([trust.Id]);
        record.Indicators.Values.Single().Owing(new ReadingPeriod(PeriodKind.Month, new(2026, 4, 1))).ShouldBe([successor.Id]);
    }

    // A reading of each month of 2026 comes on the 10th of the next; the proof is 95% for two months; the action is rated completed in February.
    private DoubtRecord Rated(params int?[] readings)
    {
        var action = AnAction();
        action.Reach(Activity.Done, "It is done");
        action.AddEvidence(EvidenceKind.Document, "Protocol", null, null, null, null, Manager(1));
        action.AddImpact("Fewer babies sleep unsafely", Manager(1));
        action.Rate(RatingScale.Three["completed"], Aspect.Overall, "All is done", Manager(2));
        var indicator = new Indicator(
            Partnership, "safe-sleep", "Safe sleep discussed", null, new(2026, 1, 1),
            new IndicatorDefinition { Numerator = "Visits with it", Denominator = "First visits", Better = Better.Higher, ByOrganisation = true }, Manager(1));
        indicator.IsOwedBy(trust.Id, new(2026, 1, 1));
        var proof = new Proof(action, indicator, 95, 2, new(2026, 1, 1), new(2026, 1, 10), Manager(1));
        var record = new DoubtRecord(
            action, [], [proof], ImmutableDictionary<IndicatorId, IndicatorRecord>.Empty.Add(indicator.Id, new IndicatorRecord(indicator, [])), new([trust, successor]));
        return With(record, [.. readings.Select((r, i) => r is { } given ? Reading(record, i, given, i + 2) : null).OfType<IndicatorReading>()]);
    }

    private static PlanAction AnAction() => Building.APlan().AddRecommendation("1", "Every parent hears of safe sleep").AddAction("Use the checklist");

    private static DoubtRecord With(DoubtRecord record, params IndicatorReading[] more)
    {
        var kept = record.Indicators.Values.Single();
        return record with { Indicators = record.Indicators.SetItem(kept.Indicator.Id, new IndicatorRecord(kept.Indicator, [.. kept.Readings, .. more])) };
    }

    private IndicatorReading Reading(DoubtRecord record, int month, int numerator, int inMonth) => new(
        record.Indicators.Values.Single().Indicator, new ReadingPeriod(PeriodKind.Month, new DateOnly(2026, 1, 1).AddMonths(month)), trust.Id,
        new Figure.OfShare(new Share(numerator, 100)), new ReadingOrigin(ReadingSource.Typed), Manager(inMonth));

    private static RaisedDoubt? Of(DoubtRecord record, DoubtKind kind, DateOnly on) => Doubts.Of(record, on).SingleOrDefault(d => d.Kind == kind);

    // The 20th of a month, from January 2026.
    private static DateOnly Day(int month) => new DateOnly(2026, 1, 20).AddMonths(month - 1);

    private static Actor Manager(int month) => new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, At(month));

    private static Actor Lead(Organisation organisation, int month) => new(PersonId.New(), "Sam Reed", Role.OrganisationLead, organisation.Id, At(month));

    private static DateTimeOffset At(int month) => new DateTimeOffset(2026, 1, 10, 9, 0, 0, TimeSpan.Zero).AddMonths(month - 1);
}
