using GoldenThread.Indicators;
using GoldenThread.Proofs;
using GoldenThread.Statistics;

namespace GoldenThread.Tests.Statistics;

public class FalseDoubtTests
{
    [Theory]
    [InlineData(0, 5, 0.3, 0.16807)]
    [InlineData(2, 5, 0.3, 0.83692)]
    [InlineData(94, 100, 0.97, 0.0808)]
    public void Chances_are_those_of_the_binomial_distribution(int k, int n, double p, double chance) => Binomial.AtMost(k, n, p).ShouldBe(chance, 0.0001);

    [Fact]
    public void A_large_base_keeps_its_chances() => Binomial.AtMost(50_000, 100_000, 0.5).ShouldBe(0.50126, 0.0001);

    [Theory]
    [InlineData(0.97, 95, 100, 0.006)]
    [InlineData(0.85, 80, 50, 0.015)]
    [InlineData(0.97, 90, 100, 0.001)]
    public void A_target_that_practice_holds_is_seldom_doubted(double share, int target, int @base, double atMost)
    {
        var chance = FalseDoubt.Of(share, target, @base);
        chance.InAPeriod.ShouldBeLessThan(atMost + 0.002);
        chance.OnlyJustHolds.ShouldBeFalse();
        FalseDoubt.Of(1 - share, 100 - target, @base, Better.Lower).InAPeriod.ShouldBe(chance.InAPeriod, 1e-9);
    }

    [Fact]
    public void A_target_that_practice_only_just_holds_is_pointed_out() => FalseDoubt.Of(0.95, 95, 100).OnlyJustHolds.ShouldBeTrue();

    [Theory]
    [InlineData(0.97, 95, 100, Better.Higher)]
    [InlineData(0.85, 80, 50, Better.Higher)]
    [InlineData(0.95, 95, 100, Better.Higher)]
    [InlineData(0.10, 15, 60, Better.Lower)]
    public void The_chance_that_is_said_agrees_with_a_simulation(double share, int target, int @base, Better better)
    {
        var said = FalseDoubt.Of(share, target, @base, better);
        var random = new Random(20261126);
        const int Runs = 20_000;
        var (doubted, conditions, periods) = (0, 0, 0);
        var agreement = new ProofAgreement(target, better, 1);
        for (var run = 0; run < Runs; run++)
        {
            // One hit, so that the proof is met; then eleven periods (twelve readings would have limits, whose signals are not in the chance that is said).
            var series = new List<SeriesPeriod> { Reading(0, new Share(better == Better.Higher ? @base : 0, @base)) };
            for (var i = 1; i < 11; i++) series.Add(Reading(i, new Share(Enumerable.Range(0, @base).Count(_ => random.NextDouble() < share), @base)));
            if (ProofCourse.Of(agreement, series).Periods.Any(p => p.Fell is not null)) doubted++;
            for (var i = 2; i < 11; i++)
            {
                periods++;
                var (now, before) = (((Figure.OfShare)series[i].Figure).Value, ((Figure.OfShare)series[i - 1].Figure).Value);
                if (Wilson.Of(now)!.Value.MissesClearly(target / 100.0, better) || (!now.Reaches(target, better) && !before.Reaches(target, better))) conditions++;
            }
        }

        ((double)conditions / periods).ShouldBe(said.InAPeriod, 0.15 * said.InAPeriod + 0.001);
        ((double)doubted / Runs).ShouldBe(said.Within(10), 4 * Math.Sqrt(said.Within(10) / Runs) + 0.001);
    }

    private static SeriesPeriod Reading(int at, Share share) => new($"{at}", null, new Figure.OfShare(share), true);
}
