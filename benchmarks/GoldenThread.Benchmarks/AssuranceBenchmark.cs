using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using GoldenThread.Indicators;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Statistics;

namespace GoldenThread.Benchmarks;

/// <summary>Limits and signals of many series, and doubts of many actions: what is worked out, without the database.</summary>
internal static class AssuranceBenchmark
{
    private const int Months = 120;

    public static int Run(string[] counts)
    {
        foreach (var count in (counts.Length == 0 ? ["2400", "24000"] : counts).Select(c => int.Parse(c, CultureInfo.InvariantCulture)))
        {
            Series(count);
            OfActions(count);
        }

        return 0;
    }

    private static void Series(int count)
    {
        var random = new Random(1);
        double?[][] series = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, Months).Select(_ => random.Next(40) == 0 ? (double?)null : 80 + (20 * random.NextDouble())).ToArray())];
        var options = new ChartOptions { Better = Better.Higher, Target = 90, PhaseStarts = [60] };
        ControlChart.Of(series[0], options);
        var clock = Stopwatch.StartNew();
        var concerns = series.Count(s => ControlChart.Of(s, options).Variation == Variation.Concern);
        Console.WriteLine($"{count} series of {Months} readings: limits and signals in {clock.Elapsed.TotalSeconds:0.00} s ({concerns} of concern)");
    }

    private static void OfActions(int count)
    {
        var (partnership, random) = (PartnershipId.New(), new Random(1));
        Actor By(int month) => new(PersonId.New(), "Robin Hale", Role.BusinessManager, null, new DateTimeOffset(2016, 1, 10, 9, 0, 0, TimeSpan.Zero).AddMonths(month));
        var trust = new Organisation(partnership, "Trust");
        var indicator = new Indicator(
            partnership, "i", "I", null, new(2016, 1, 1), new IndicatorDefinition { Numerator = "n", Denominator = "d", Better = Better.Higher, ByOrganisation = true }, By(0));
        indicator.IsOwedBy(trust.Id, new(2016, 1, 1));
        var record = new IndicatorRecord(
            indicator,
            [
                .. Enumerable.Range(0, Months).Select(m => new IndicatorReading(
                    indicator, new ReadingPeriod(PeriodKind.Month, new DateOnly(2016, 1, 1).AddMonths(m)), trust.Id, new Figure.OfShare(new Share(90 + random.Next(10), 100)),
                    new ReadingOrigin(ReadingSource.Typed), By(m + 1))),
            ]);
        var action = new Plan(partnership, "P", "P").AddRecommendation("1", "R").AddAction("A");
        action.TakeOver(RatingScale.Three["completed"], "Completed", By(0));
        var one = new DoubtRecord(
            action, [], [new Proof(action, indicator, 95, 3, new(2016, 1, 1), new(2016, 1, 2), By(0))], ImmutableDictionary<IndicatorId, IndicatorRecord>.Empty.Add(indicator.Id, record), new([trust]));
        Doubts.Of(one, new(2026, 1, 20));
        var clock = Stopwatch.StartNew();
        var raised = 0;
        for (var i = 0; i < count; i++) raised += Doubts.Of(one, new(2026, 1, 20)).Length;
        Console.WriteLine($"{count} actions with a proof over {Months} readings: doubts in {clock.Elapsed.TotalSeconds:0.00} s ({raised} raised)");
    }
}
