using FsCheck.Fluent;
using GoldenThread.Statistics;

namespace GoldenThread.Tests.Statistics;

public class ControlChartTests
{
    // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: flow rates. It divides by 1.128; 2.66 is 3/1.128 rounded.
    private static readonly double?[] FlowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

    // D. C. Montgomery, Introduction to Statistical Quality Control, viscosity of aircraft primer paint.
    private static readonly double?[] Viscosity = [33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.20, 33.62, 33.00, 33.54, 33.12, 33.84];

    [Fact]
    public void Limits_are_those_that_are_published()
    {
        var flow = ProcessLimits.Of(FlowRates);
        flow.Mean.ShouldBe(50.81, 0.0001);
        flow.MovingRange.ShouldBe(1.8778, 0.0001);
        flow.Lower.ShouldBe(45.8159, 0.005);
        flow.Upper.ShouldBe(55.8041, 0.005);
        var paint = ProcessLimits.Of(Viscosity);
        paint.Mean.ShouldBe(33.52, 0.005);
        paint.MovingRange.ShouldBe(0.48, 0.005);
        paint.Lower.ShouldBe(32.24, 0.01);
        paint.Upper.ShouldBe(34.80, 0.01);
    }

    [Fact]
    public void A_gap_has_no_range_on_either_side() => ProcessLimits.Of([1, 2, null, 9, 8]).ShouldBe(new ProcessLimits(5, 1));

    [Fact]
    public void Under_twelve_readings_there_are_no_limits_from_twenty_on_they_stay()
    {
        ControlChart.Of(FlowRates).Phases.Single().ShouldSatisfyAllConditions(p => p.Limits.ShouldBeNull(), p => p.Stand.ShouldBe(LimitsStand.None));
        ControlChart.Of(Viscosity).Phases.Single().Stand.ShouldBe(LimitsStand.Trial);
        double?[] long1 = [.. Viscosity, .. FlowRates];
        var phase = ControlChart.Of(long1).Phases.Single();
        (phase.Stand, phase.Baseline, phase.Readings).ShouldBe((LimitsStand.Locked, 20, 25));
        phase.Limits.ShouldBe(ProcessLimits.Of(long1.Take(20)));
    }

    [Fact]
    public void The_baseline_is_what_lies_before_the_change_where_that_is_enough()
    {
        double?[] values = [.. Viscosity, .. FlowRates];
        ControlChart.Of(values, new ChartOptions { Changes = [15] }).Phases.Single().Limits.ShouldBe(ProcessLimits.Of(Viscosity));
        ControlChart.Of(values, new ChartOptions { Changes = [11] }).Phases.Single().Baseline.ShouldBe(20);
        ControlChart.Of(values, new ChartOptions { Baseline = int.MaxValue }).Phases.Single().Limits.ShouldBe(ProcessLimits.Of(values));
        ControlChart.Of(values, new ChartOptions { PhaseStarts = [12] }).Phases.Select(p => (p.From, p.To)).ShouldBe([(0, 12), (12, 25)]);
    }

    [Fact]
    public void A_reading_beyond_a_limit_is_a_signal_one_on_it_is_none()
    {
        var (limits, chart) = Steady();
        chart([limits.Upper]).High.ShouldBe(ChartSignals.None);
        chart([limits.Upper + 0.001]).High.ShouldBe(ChartSignals.Limit);
        chart([limits.Lower - 0.001]).Low.ShouldBe(ChartSignals.Limit);
    }

    [Fact]
    public void Seven_on_one_side_are_a_shift_and_one_on_the_mean_breaks_it()
    {
        var (limits, chart) = Steady();
        var above = limits.Mean + 0.1;
        chart([.. Enumerable.Repeat(above, 7)]).High.ShouldBe(ChartSignals.Shift);
        chart([above, above, above, limits.Mean, above, above, above, above]).High.ShouldBe(ChartSignals.None);
        // The last of twenty readings before lies below.
        chart([.. Enumerable.Repeat(above, 6)]).High.ShouldBe(ChartSignals.None);
    }

    [Fact]
    public void Seven_each_further_than_the_last_are_a_trend_and_a_tie_breaks_it()
    {
        var (limits, chart) = Steady();
        var mean = limits.Mean;
        chart([mean - 0.31, mean - 0.2, mean - 0.1, mean, mean + 0.1, mean + 0.2, mean + 0.3]).High.ShouldBe(ChartSignals.Trend);
        chart([mean - 0.31, mean - 0.2, mean - 0.1, mean - 0.1, mean + 0.1, mean + 0.2, mean + 0.3]).High.ShouldBe(ChartSignals.None);
        chart([mean + 0.31, mean + 0.2, mean + 0.1, mean, mean - 0.1, mean - 0.2, mean - 0.3]).Low.ShouldBe(ChartSignals.Trend);
    }

    [Fact]
    public void Two_of_three_near_a_limit_are_marked_and_the_third_is_not()
    {
        var (limits, chart) = Steady();
        var (near, near2) = (limits.Mean + (0.7 * (limits.Upper - limits.Mean)), limits.Mean + 0.1);
        chart([near, near]).High.ShouldBe(ChartSignals.None); // two, but the one before lies below
        chart([near, near2, near]).High.ShouldBe(ChartSignals.TwoOfThree);
        chart([near, near, near2]).High.ShouldBe(ChartSignals.None);
        chart([near, limits.Upper + 1, near2]).High.ShouldBe(ChartSignals.None);
        chart([near, near2, limits.Upper + 1]).High.ShouldBe(ChartSignals.TwoOfThree | ChartSignals.Limit);
    }

    [Fact]
    public void A_signal_once_raised_is_never_unsaid() =>
        Prop.ForAll(Gen.Choose(80, 100).ListOf(40).ToArbitrary(), drawn =>
        {
            double?[] values = [.. drawn.Select(d => d == 80 ? (double?)null : d)];
            var whole = ControlChart.Of(values);
            for (var n = 1; n <= values.Length; n++)
            {
                var then = ControlChart.Of(values[..n]);
                (then.Points[n - 1].RaisedHigh, then.Points[n - 1].RaisedLow).ShouldBe((whole.Points[n - 1].RaisedHigh, whole.Points[n - 1].RaisedLow));
                // Once the limits are locked, what was marked stays marked.
                if (then.Phases[0].Stand != LimitsStand.Locked) continue;
                for (var i = 0; i < n; i++) (then.Points[i].Signals & ~whole.Points[i].Signals).ShouldBe(ChartSignals.None);
            }
        }).Holds(60);

    [Theory]
    [InlineData(Better.Higher, Variation.Concern)]
    [InlineData(Better.Lower, Variation.Improvement)]
    [InlineData(Better.Neither, Variation.Change)]
    public void What_the_last_reading_says_goes_by_what_is_better(Better better, Variation variation)
    {
        double?[] values = [.. Enumerable.Range(0, 20).Select(i => (double?)(i % 2 == 0 ? 90 : 92)), 70];
        ControlChart.Of(values, new ChartOptions { Better = better }).Variation.ShouldBe(variation);
    }

    [Theory]
    [InlineData(Better.Higher, 80, TargetStand.Passing)]
    [InlineData(Better.Higher, 91, TargetStand.HitOrMiss)]
    [InlineData(Better.Higher, 99, TargetStand.Failing)]
    [InlineData(Better.Lower, 80, TargetStand.Failing)]
    [InlineData(Better.Lower, 99, TargetStand.Passing)]
    [InlineData(Better.Neither, 99, TargetStand.NotKnown)]
    public void Whether_the_target_is_reached_goes_by_the_limits(Better better, double target, TargetStand stand)
    {
        double?[] values = [.. Enumerable.Range(0, 20).Select(i => (double?)(i % 2 == 0 ? 90 : 92))];
        ControlChart.Of(values, new ChartOptions { Better = better, Target = target }).Assurance.ShouldBe(stand);
    }

    // J. Anhøj, A. V. Olesen, PLoS ONE 9 (2014), e113825, table 1.
    [Theory]
    [InlineData(10, 6, 2)]
    [InlineData(11, 6, 2)]
    [InlineData(12, 7, 3)]
    [InlineData(16, 7, 4)]
    [InlineData(20, 7, 6)]
    [InlineData(22, 7, 7)]
    [InlineData(24, 8, 8)]
    public void Critical_values_of_runs_are_those_that_are_published(int useful, int longest, int fewest) =>
        (RunChart.LongestOf(useful), RunChart.FewestOf(useful)).ShouldBe((longest, fewest));

    [Fact]
    public void A_run_chart_leaves_out_what_lies_on_the_median()
    {
        var run = RunChart.Of([1, 9, 5, 1, 9, 5, 1, 9, 5])!;
        (run.Median, run.Useful, run.LongestRun, run.Crossings, run.Signals).ShouldBe((5, 6, 1, 5, false));
        RunChart.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])!.ShouldSatisfyAllConditions(
            r => r.Crossings.ShouldBe(1), r => r.Signals.ShouldBeTrue(), r => r.FiveTrend.ShouldBeTrue(), r => r.SixShift.ShouldBeFalse());
    }

    // Twenty readings to and fro, then others: the signals of the last.
    private static (ProcessLimits Limits, Func<double[], ChartPoint> Last) Steady()
    {
        double?[] steady = [.. Enumerable.Range(0, 20).Select(i => (double?)(i % 2 == 0 ? 51 : 49))];
        return (ProcessLimits.Of(steady), then => ControlChart.Of([.. steady, .. then.Select(v => (double?)v)]).Points[^1]);
    }
}
