using FsCheck.Fluent;
using GoldenThread.Indicators;
using GoldenThread.Proofs;
using GoldenThread.Statistics;

namespace GoldenThread.Tests.Proofs;

public class ProofCourseTests
{
    private const decimal Target = 95;

    [Theory]
    [InlineData("98", "NotYet")]
    [InlineData("98 98", "NotYet Met")]
    [InlineData("98 94 98 98", "NotYet NotYet NotYet Met")]
    [InlineData("98 - 98 98", "NotYet NotYet NotYet Met")] // a missing one breaks a run
    [InlineData("98 98 94", "NotYet Met Watch")]
    [InlineData("98 98 94 98", "NotYet Met Watch Met")]
    [InlineData("98 98 94 94", "NotYet Met Watch InQuestion")]
    [InlineData("98 98 94 - 94", "NotYet Met Watch Watch Watch")] // and is no miss
    [InlineData("98 98 80", "NotYet Met InQuestion")] // clearly on the wrong side
    [InlineData("98 98 80 98", "NotYet Met InQuestion InQuestion")]
    [InlineData("98 98 80 98 98", "NotYet Met InQuestion InQuestion Met")]
    [InlineData("98 98 80 98 94 98 98", "NotYet Met InQuestion InQuestion InQuestion InQuestion Met")]
    [InlineData("94 94 80", "NotYet NotYet NotYet")] // what was never met cannot fall
    public void A_proof_goes_its_course(string readings, string stands) =>
        string.Join(' ', Course(readings).Periods.Select(p => p.Stand)).ShouldBe(stands);

    [Fact]
    public void It_says_why_it_fell_in_one_sentence() =>
        Course("98 98 94 93").Because().ShouldBe("met since February 2026; 94 of 100 (94%) in March 2026 and 93 of 100 (93%) in April 2026; 95% agreed");

    [Fact]
    public void What_is_incomplete_or_lies_before_the_change_does_not_count()
    {
        ProofCourse.Of(new ProofAgreement(Target, Better.Higher, 2, new DateOnly(2026, 3, 1)), Series("98 98 98")).Stand.ShouldBe(ProofStand.NotYet);
        ProofCourse.Of(new ProofAgreement(Target, Better.Higher, 2, new DateOnly(2026, 2, 1)), Series("98 98 98")).Stand.ShouldBe(ProofStand.Met);
        SeriesPeriod[] incomplete = [.. Series("98 98").Select((s, i) => i == 1 ? s with { IsComplete = false } : s)];
        ProofCourse.Of(new ProofAgreement(Target, Better.Higher, 2), incomplete).Stand.ShouldBe(ProofStand.NotYet);
    }

    [Fact]
    public void A_miss_that_is_a_signal_puts_it_in_question_and_a_signal_alone_is_watched()
    {
        // Twenty readings to and fro about 99%, then one that misses by a hair's breadth, of so few that it is not clear alone.
        SeriesPeriod[] series = [.. Enumerable.Range(0, 20).Select(i => Reading(i, i % 2 == 0 ? 200 : 198, 200)), Reading(20, 189, 200)];
        ProofCourse.Of(new ProofAgreement(Target, Better.Higher, 2), series).FellWith!.Fell.ShouldBe(FellBecause.Signal);
        series[^1] = Reading(20, 191, 200);
        ProofCourse.Of(new ProofAgreement(Target, Better.Higher, 2), series).Stand.ShouldBe(ProofStand.Watch);
    }

    [Fact]
    public void A_stated_percentage_proves_nothing()
    {
        SeriesPeriod[] series = [.. Series("98 98").Select(s => s with { Figure = new Figure.Stated(new StatedPercentage(98, 0), 100) })];
        ProofCourse.Of(new ProofAgreement(Target, Better.Higher, 2), series).Stand.ShouldBe(ProofStand.NotYet);
    }

    [Fact]
    public void What_a_period_did_is_never_undone_by_a_later_one() =>
        Prop.ForAll(Gen.Elements(98, 96, 94, 80, -1).ListOf(30).ToArbitrary(), drawn =>
        {
            SeriesPeriod[] series = [.. drawn.Select((d, i) => d < 0 ? Missing(i) : Reading(i, d, 100))];
            var whole = ProofCourse.Of(new ProofAgreement(Target, Better.Higher, 2), series);
            for (var n = 1; n <= series.Length; n++)
                ProofCourse.Of(new ProofAgreement(Target, Better.Higher, 2), series[..n]).Periods[^1].ShouldBe(whole.Periods[n - 1]);
        }).Holds(60);

    private static ProofCourse Course(string readings) => ProofCourse.Of(new ProofAgreement(Target, Better.Higher, 2), Series(readings));

    private static SeriesPeriod[] Series(string readings) =>
        [.. readings.Split(' ').Select((r, i) => r == "-" ? Missing(i) : Reading(i, int.Parse(r), 100))];

    private static SeriesPeriod Reading(int at, int numerator, int denominator) => Missing(at) with { Figure = new Figure.OfShare(new Share(numerator, denominator)), IsComplete = true };

    private static SeriesPeriod Missing(int at)
    {
        var period = new ReadingPeriod(PeriodKind.Month, new DateOnly(2026, 1, 1).AddMonths(at));
        return new SeriesPeriod(period.Text, period, new Figure.Missing(""), false);
    }
}
