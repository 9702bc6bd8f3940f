using GoldenThread.Indicators;
using GoldenThread.Proofs;
using GoldenThread.Statistics;

namespace GoldenThread.Tests.Indicators;

/// <summary>Shares of full-time equivalents have no interval, even where both numbers happen to be whole.</summary>
public class EquivalentsTests
{
    private static readonly Actor By = new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Whole_sums_of_equivalents_have_no_interval_and_counted_numbers_have_one()
    {
        Wilson.Of(Workforce.Vacancy(12, 88)).ShouldBeNull();
        Wilson.Of(Workforce.Agency(20, 80)).ShouldBeNull();
        Wilson.Of(Workforce.CoveringVacancies(15, 20)).ShouldBeNull();
        Wilson.Of(Workforce.StillInPost(86, 100)).ShouldBeNull();
        Wilson.Of(new Share(12, 100)).ShouldNotBeNull();
        Wilson.Of(Share.Sum([new Share(12, 100), Workforce.Vacancy(12, 88)])).ShouldBeNull("what is put together of them is no count either");
    }

    [Theory]
    [InlineData(ReadingSource.Workforce, "vacancy", false)]
    [InlineData(ReadingSource.Typed, null, true)]
    public void An_indicator_knows_it_by_its_formula_of_readings_that_say_nothing_of_it(ReadingSource source, string? measure, bool counted)
    {
        var record = Record(source, measure, (10, 100), (12, 100));
        record.Series(new(2026, 10, 1)).Select(s => ((Figure.OfShare)s.Figure).Value.IsCounted).ShouldAllBe(is_ => is_ == counted);
        record.SeriesOf(new HashSet<OrganisationId>(), new(2026, 10, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_proof_on_them_never_falls_by_an_interval_it_has_not()
    {
        // Vacancies were at most 15% for two months; then one month is far above. Of counted posts that were clearly missed; of equivalents it is a first sign.
        var (course, counted) = (Course(ReadingSource.Workforce, "vacancy"), Course(ReadingSource.Typed, null));
        (course.Stand, counted.Stand).ShouldBe((ProofStand.Watch, ProofStand.InQuestion));
    }

    private static ProofCourse Course(ReadingSource source, string? measure)
    {
        var record = Record(source, measure, (10, 100), (12, 100), (60, 100));
        return ProofCourse.Of(new ProofAgreement(15, Better.Lower, 2), record.Series(new(2026, 10, 1)));
    }

    private static IndicatorRecord Record(ReadingSource source, string? measure, params (int Numerator, int Denominator)[] figures)
    {
        var indicator = new Indicator(
            PartnershipId.New(), "v", "Vacancies", null, new(2026, 1, 1), new IndicatorDefinition { Numerator = "Vacant posts", Denominator = "All posts", Better = Better.Lower, Source = source, Measure = measure }, By);
        // As many months back from the last that has ended as there are figures.
        var first = new ReadingPeriod(PeriodKind.Month, new DateOnly(2026, 10 - figures.Length, 1));
        var readings = new List<IndicatorReading>();
        foreach (var (numerator, denominator) in figures)
        {
            readings.Add(new IndicatorReading(indicator, first, null, new Figure.OfShare(new Share(numerator, denominator)), new ReadingOrigin(ReadingSource.Typed), By));
            first = first.Next;
        }

        return new IndicatorRecord(indicator, readings);
    }
}
