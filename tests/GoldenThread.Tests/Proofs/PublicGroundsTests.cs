using System.Collections.Immutable;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Statistics;
using GoldenThread.Time;

namespace GoldenThread.Tests.Proofs;

public class PublicGroundsTests
{
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private static readonly Actor Manager = new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));
    private static readonly DateOnly On = new(2026, 6, 1);

    [Theory]
    [InlineData(188, 200, "188 of 200 (94.0%)")]
    [InlineData(200, 200, "200 of 200 (100.0%)")]
    [InlineData(198, 200, "not published, because one of its numbers is from 1 to 4")] // two of 200 were not seen
    [InlineData(3, 200, "not published, because one of its numbers is from 1 to 4")]
    [InlineData(0, 200, "0 of 200 (0.0%)")]
    [InlineData(9, 9, "too few cases to be published")]
    [InlineData(5, 10, "5 of 10 (50%)")]
    public void A_figure_is_published_with_its_source_base_and_date_and_small_numbers_are_hidden(int numerator, int denominator, string shown)
    {
        var said = PublicGrounds.RestsOn(Record(isPublic: true, numerator, denominator), On).First();
        said.ShouldStartWith("Safe sleep discussed: at least 95% agreed for 1 month running; ");
        said.ShouldContain($" Last reading: {shown}, April 2026. Source: 1 organisation, 4 May 2026.");
        // Nothing of what is hidden stands in the sentence.
        if (shown.Contains("published", StringComparison.Ordinal)) said.ShouldNotContain($"{numerator} of");
    }

    [Theory]
    [InlineData(189, 200, true)] // one more: a family that somebody knows
    [InlineData(190, 203, true)] // three more cases
    [InlineData(189, 201, true)] // one more case, and it was a hit
    [InlineData(193, 205, false)] // five more, all hits: the rest is the same
    [InlineData(188, 200, false)] // the same
    [InlineData(195, 214, false)]
    public void A_correction_of_one_to_four_is_not_published_beside_what_was_published_before(int numerator, int denominator, bool hidden)
    {
        var record = Record(isPublic: true, 188, 200);
        var before = record.Indicators.Values.Single();
        var corrected = new IndicatorReading(
            before.Indicator, before.Readings[0].Period, before.Readings[0].Organisation, new Figure.OfShare(new Share(numerator, denominator)), new ReadingOrigin(ReadingSource.Typed),
            Manager with { Now = Manager.Now.AddDays(8) });
        record = record with { Indicators = record.Indicators.SetItem(before.Indicator.Id, new IndicatorRecord(before.Indicator, [.. before.Readings, corrected])) };
        string Said(params DateTimeOffset[] prepared) => PublicGrounds.RestsOn(record, On, prepared).First();
        Said().ShouldContain($"{numerator} of {denominator}");
        Said(Manager.Now.AddDays(-1), Manager.Now.AddDays(9)).ShouldContain($"{numerator} of {denominator}", Case.Sensitive, "nobody has read the figure of before");
        if (hidden) Said(Manager.Now.AddDays(1)).ShouldSatisfyAllConditions(s => s.ShouldNotContain($"{numerator} of"), s => s.ShouldContain("a correction was too small to be shown"));
        else Said(Manager.Now.AddDays(1)).ShouldContain($"{numerator} of {denominator}");
    }

    [Fact]
    public void Of_an_indicator_that_is_not_public_only_the_stand_is_read() =>
        PublicGrounds.RestsOn(Record(isPublic: false, 196, 200), On).First().ShouldBe("An agreed measure, whose figures are not published: reached since April 2026.");

    [Fact]
    public void Of_an_indicator_that_is_counted_from_surveys_only_the_stand_is_read() =>
        // The answers of a published survey have small numbers hidden: 14 of 24 who said yes or partly, beside 12 who said yes, would tell the two.
        PublicGrounds.RestsOn(Record(isPublic: true, 196, 200, survey: true), On).First().ShouldBe("An agreed measure, whose figures are not published: reached since April 2026.");

    [Fact]
    public void Few_full_time_equivalents_and_a_count_of_few_are_hidden_as_numbers_are()
    {
        PublicGrounds.RestsOn(Record(isPublic: true, 3.5m, 80.5m), On).First().ShouldSatisfyAllConditions(
            s => s.ShouldContain("Last reading: not published, because one of its numbers is under 5, April 2026."), s => s.ShouldNotContain("3.5"));
        PublicGrounds.RestsOn(Record(isPublic: true, 77.5m, 80.5m), On).First().ShouldContain("not published, because one of its numbers is under 5", Case.Sensitive, "three are left, and not said");
        PublicGrounds.RestsOn(Record(isPublic: true, 40.5m, 80.5m), On).First().ShouldContain("40.5 of 80.5");
        PublicGrounds.RestsOn(Record(isPublic: true, 3, 1, kind: FigureKind.Count), On).First().ShouldContain("Last reading: a number from 1 to 4, April 2026.");
        PublicGrounds.RestsOn(Record(isPublic: true, 5, 1, kind: FigureKind.Count), On).First().ShouldContain("Last reading: 5, April 2026.");
    }

    [Fact]
    public void The_figure_of_a_part_of_the_organisations_is_not_published_it_would_be_that_of_one() =>
        PublicGrounds.RestsOn(Record(isPublic: true, 150, 200, alsoOwes: true), On).First().ShouldSatisfyAllConditions(s => s.ShouldEndWith("No reading yet."), s => s.ShouldNotContain("150"));

    [Fact]
    public void Evidence_has_its_kind_and_date_and_no_title()
    {
        var record = Record(isPublic: true, 196, 200);
        record.Action.AddEvidence(EvidenceKind.Audit, "Audit of Poplar Road", null, ApproximateDate.Parse("1 March 2026"), null, null, Manager);
        record.Action.AddEvidence(EvidenceKind.Statement, "We did it", null, null, null, null, Manager);
        PublicGrounds.RestsOn(record, On).Skip(1).ShouldBe(["Audit or dip sample, dated 1 March 2026, good until 1 March 2027."]);
    }

    private static DoubtRecord Record(bool isPublic, decimal numerator, decimal denominator, bool survey = false, FigureKind kind = FigureKind.Share, bool alsoOwes = false)
    {
        var trust = new Organisation(Partnership, "Eastmere Trust");
        var action = Building.APlan().AddRecommendation("1", "Every parent hears of safe sleep").AddAction("Use the checklist");
        var indicator = new Indicator(
            Partnership, "safe-sleep", "Safe sleep discussed", null, new(2026, 1, 1),
            new IndicatorDefinition { Kind = kind, Numerator = "Visits with it", Denominator = "First visits", Better = Better.Higher, ByOrganisation = !survey, IsPublic = isPublic, Source = survey ? ReadingSource.Survey : ReadingSource.Typed, Measure = survey ? "SUR26-1/heard/yes+partly" : null }, Manager);
        if (!survey) indicator.IsOwedBy(trust.Id, new(2026, 1, 1));
        if (alsoOwes) indicator.IsOwedBy(OrganisationId.New(), new(2026, 1, 1));
        var proof = new Proof(action, indicator, 95, 1, new(2026, 1, 1), new(2026, 1, 10), Manager);
        var reading = new IndicatorReading(
            indicator, new ReadingPeriod(PeriodKind.Month, new DateOnly(2026, 4, 1)), survey ? null : trust.Id, kind == FigureKind.Count ? new Figure.Single(numerator) : new Figure.OfShare(new Share(numerator, denominator)), new ReadingOrigin(survey ? ReadingSource.Survey : ReadingSource.Typed), Manager);
        return new DoubtRecord(
            action, [], [proof], ImmutableDictionary<IndicatorId, IndicatorRecord>.Empty.Add(indicator.Id, new IndicatorRecord(indicator, [reading])), new([trust]));
    }
}
