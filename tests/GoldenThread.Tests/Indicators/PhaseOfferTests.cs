using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Statistics;

namespace GoldenThread.Tests.Indicators;

public class PhaseOfferTests
{
    private static readonly PartnershipId Partnership = PartnershipId.New();
    private static readonly Actor Manager = new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new(2024, 1, 2, 9, 0, 0, TimeSpan.Zero));
    private static readonly DateOnly On = new(2026, 6, 20);
    private readonly Organisation trust = new(Partnership, "Eastmere Trust");
    private readonly Organisation next = new(Partnership, "Mere Valley Trust");

    [Fact]
    public void It_is_offered_after_a_shift_from_the_reading_with_which_that_began()
    {
        Offers([.. Steady(20), .. Enumerable.Repeat(98, 6)]).ShouldBeEmpty();
        var offer = Offers([.. Steady(20), .. Enumerable.Repeat(98, 7)]).Single();
        (offer.From.Text, offer.Because).ShouldBe(("2025-09", "Since September 2025, 7 readings running are above the mean."));
        // The last of before lies below too.
        Offers([.. Steady(20), .. Enumerable.Repeat(60, 7)]).Single().Because.ShouldBe("Since August 2025, 8 readings running are below the mean.");
        // One that has ended is history.
        Offers([.. Steady(20), .. Enumerable.Repeat(98, 7), 80]).ShouldBeEmpty();
    }

    [Fact]
    public void It_never_begins_by_itself_and_is_not_offered_twice()
    {
        var record = Record([.. Steady(20), .. Enumerable.Repeat(98, 7)]);
        record.PhaseStarts(record.Series(On), On).ShouldBeEmpty();
        record.Indicator.BeginPhase(new ReadingPeriod(PeriodKind.Month, new(2025, 9, 1)), new("Higher", "A checklist", true, true), null, Manager);
        Offers(record).ShouldBeEmpty();
    }

    [Fact]
    public void It_is_offered_where_an_organisation_carries_on_the_work_of_another()
    {
        var record = Record(Steady(20));
        trust.End(new(2025, 3, 31), SuccessionKind.Merge, [next], "Merged");
        Offers(record).ShouldBeEmpty("nothing that it owes has passed on");
        record.Indicator.PassesOn(trust.Id, [next.Id], new(2025, 4, 1));
        var offer = Offers(record).Single();
        (offer.From.Text, offer.Because).ShouldBe(("2025-04", "Eastmere Trust ended on 31 March 2025, and others carry on its work."));
    }

    private System.Collections.Immutable.ImmutableArray<PhaseOffer> Offers(int[] readings) => Offers(Record(readings));

    private System.Collections.Immutable.ImmutableArray<PhaseOffer> Offers(IndicatorRecord record)
    {
        var series = record.Series(On);
        return PhaseOffer.Of(record, [.. series.Take(record.Readings.Count)], record.Chart([.. series.Take(record.Readings.Count)], On), new([trust, next]), On);
    }

    private static int[] Steady(int count) => [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? 81 : 79)];

    private IndicatorRecord Record(int[] readings)
    {
        var indicator = new Indicator(
            Partnership, "safe-sleep", "Safe sleep discussed", null, new(2024, 1, 1),
            new IndicatorDefinition { Numerator = "Visits with it", Denominator = "First visits", Better = Better.Higher, ByOrganisation = true }, Manager);
        indicator.IsOwedBy(trust.Id, new(2024, 1, 1));
        return new IndicatorRecord(
            indicator,
            [
                .. readings.Select((r, i) => new IndicatorReading(
                    indicator, new ReadingPeriod(PeriodKind.Month, new DateOnly(2024, 1, 1).AddMonths(i)), trust.Id, new Figure.OfShare(new Share(r, 100)), new ReadingOrigin(ReadingSource.Typed), Manager)),
            ]);
    }
}
