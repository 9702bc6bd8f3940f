using GoldenThread.Indicators;
using GoldenThread.Statistics;

namespace GoldenThread.Cli;

/// <summary>A chart as it is printed.</summary>
/// <param name="series">The periods with their figures.</param>
/// <param name="options">How it is drawn.</param>
/// <param name="byRun">True where it is judged by the run chart by choice.</param>
internal sealed class DrawnChart(IReadOnlyList<SeriesPeriod> series, ChartOptions options, bool byRun)
{
    private readonly ControlChart chart = ControlChart.Of([.. series.Select(s => s.OnChart)], options);
    private readonly string unit = series.Any(s => s.Figure is Figure.OfShare or Figure.Stated) ? "%" : "";
    private readonly string[] labels = [.. series.Select(s => s.Label)];

    private string Kind => byRun ? "run"
        : chart.Phases.Any(p => p.Limits is not null) ? "xmr"
        : Run(chart.Phases[^1])?.Useful >= RunChart.FewestReadings ? "run" : "none";

    public object InJson()
    {
        var last = chart.Phases[^1];
        return new
        {
            Kind,
            options.Better,
            options.Target,
            Readings = series.Select((s, i) => Reading(s, chart.Points[i])),
            Phases = chart.Phases.Select(Phase),
            last.Limits?.Mean,
            last.Limits?.MovingRange,
            last.Limits?.Lower,
            last.Limits?.Upper,
            last.Baseline,
            Limits = last.Stand,
            Run = RunInJson(last),
            chart.Variation,
            chart.Assurance,
            Words = Words(),
        };
    }

    public void Print()
    {
        foreach (var (period, point) in series.Zip(chart.Points))
            Console.Out.WriteLine($"{period.Label}  {(point.Value is null && period.Figure is not Figure.Missing ? $"{period.Figure.Words}, of a part of the organisations" : period.Figure.Words)}{(point.Signals == ChartSignals.None ? "" : $"  {ChartWords.Signals(point)}")}");
        Console.Out.WriteLine();
        foreach (var sentence in Words()) Console.Out.WriteLine(sentence);
    }

    private IEnumerable<string> Words()
    {
        if (Kind != "run") return ChartWords.Of(chart, labels, unit, options.Better, options.Target);
        return chart.Phases.Select(p => Run(p) is not { } run ? "There are no readings."
            : $"{labels[p.From]} to {labels[p.To - 1]}: median {ChartWords.Number(run.Median)}{unit}; longest run {run.LongestRun} of at most {run.LongestByChance} by chance; {run.Crossings} crossings of at least {run.FewestByChance} by chance: {(run.Useful < RunChart.FewestReadings ? "too few readings" : run.Signals ? "a signal" : "no signal")}.");
    }

    private object Reading(SeriesPeriod period, ChartPoint point)
    {
        var limits = chart.Phases[point.Phase].Limits;
        var share = period.Figure as Figure.OfShare;
        return new
        {
            Period = period.Label,
            share?.Value.Numerator,
            share?.Value.Denominator,
            point.Value,
            Shown = period.Figure.Words,
            Phase = point.Phase + 1,
            limits?.Mean,
            limits?.Lower,
            limits?.Upper,
            Signals = Signals(point.Signals),
            High = Signals(point.High),
            Low = Signals(point.Low),
        };
    }

    private object Phase(ChartPhase phase) => new
    {
        From = labels[phase.From],
        To = labels[phase.To - 1],
        phase.Readings,
        phase.Baseline,
        Limits = phase.Stand,
        phase.Limits?.Mean,
        phase.Limits?.MovingRange,
        phase.Limits?.Lower,
        phase.Limits?.Upper,
        Run = RunInJson(phase),
    };

    private object? RunInJson(ChartPhase phase) => Run(phase) is not { } run ? null : new
    {
        run.Median,
        run.Useful,
        run.LongestRun,
        run.LongestByChance,
        run.Crossings,
        run.FewestByChance,
        Signal = run.Signals,
        run.SixShift,
        run.FiveTrend,
    };

    private RunChart? Run(ChartPhase phase) => RunChart.Of(
        Enumerable.Range(phase.From, phase.To - phase.From).Select(i => chart.Points[i].Value), options.Baseline is { } chosen ? chosen : null);

    private static IEnumerable<ChartSignals> Signals(ChartSignals signals) => Enum.GetValues<ChartSignals>().Where(s => s != ChartSignals.None && signals.HasFlag(s));
}
