using System.Collections.Immutable;
using System.Globalization;
using GoldenThread.Statistics;

namespace GoldenThread.Indicators;

/// <summary>What a chart says, in sentences: for who does not see the picture, and for who does.</summary>
public static class ChartWords
{
    /// <summary>The sentences of a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="labels">How each period is called.</param>
    /// <param name="unit">What stands after a figure, such as "%"; empty where nothing does.</param>
    /// <param name="better">Which way is better.</param>
    /// <param name="target">What is to be reached.</param>
    public static ImmutableArray<string> Of(ControlChart chart, IReadOnlyList<string> labels, string unit, Better better, double? target)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var phase in chart.Phases) words.Add(Limits(phase, labels, unit));
        words.AddRange(Signals(chart, labels));
        words.Add(Words(chart.Variation, better));
        if (target is { } agreed && Words(chart.Assurance, $"{Number(agreed)}{unit}") is { } assurance) words.Add(assurance);
        return words.ToImmutable();
    }

    /// <summary>What the last reading says.</summary>
    public static string Words(Variation variation, Better better) => variation switch
    {
        Variation.TooFew => "There are too few readings for limits, so nothing can be said about chance.",
        Variation.Common => "The last reading is within what chance explains.",
        Variation.Concern => $"The last reading is part of a signal the wrong way: {(better == Better.Lower ? "higher" : "lower")} than chance explains.",
        Variation.Improvement => $"The last reading is part of a signal the right way: {(better == Better.Lower ? "lower" : "higher")} than chance explains.",
        _ => "The last reading is part of a signal: something has changed.",
    };

    /// <summary>Whether a target is reached as long as practice stays what it is; null where that is not known.</summary>
    public static string? Words(TargetStand stand, string target) => stand switch
    {
        TargetStand.Passing => $"As practice is now, the target of {target} is reached throughout.",
        TargetStand.Failing => $"As practice is now, the target of {target} is missed throughout: it needs a change in practice.",
        TargetStand.HitOrMiss => $"As practice is now, chance decides whether the target of {target} is reached.",
        _ => null,
    };

    /// <summary>How a signal is called.</summary>
    public static string Name(ChartSignals signal) => signal switch
    {
        ChartSignals.Limit => "beyond a limit",
        ChartSignals.Shift => "seven or more on one side of the mean",
        ChartSignals.Trend => "seven or more, each further than the last",
        ChartSignals.TwoOfThree => "two of three near a limit",
        _ => "no signal",
    };

    /// <summary>The signals of a reading in words, such as "high: beyond a limit"; empty where it has none.</summary>
    public static string Signals(ChartPoint point) => string.Join("; ", Parts(point));

    /// <summary>A number as it stands in sentences.</summary>
    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Parts(ChartPoint point)
    {
        if (point.High != ChartSignals.None) yield return $"high: {Names(point.High)}";
        if (point.Low != ChartSignals.None) yield return $"low: {Names(point.Low)}";
    }

    private static string Names(ChartSignals signals) => string.Join(", ", Enum.GetValues<ChartSignals>().Where(s => s != ChartSignals.None && signals.HasFlag(s)).Select(Name));

    private static string Limits(ChartPhase phase, IReadOnlyList<string> labels, string unit)
    {
        var stretch = $"{labels[phase.From]} to {labels[phase.To - 1]}";
        return phase.Limits is not { } limits
            ? $"{stretch}: {phase.Readings} {(phase.Readings == 1 ? "reading" : "readings")}{(phase.Baseline < phase.Readings ? $", {phase.Baseline} of them as the baseline" : "")}. Limits need {ControlChart.FewestForLimits}."
            : $"{stretch}: mean {Number(limits.Mean)}{unit}, {(phase.Stand == LimitsStand.Trial ? "trial limits" : "limits")} {Number(limits.Lower)}{unit} to {Number(limits.Upper)}{unit}, from {phase.Baseline} readings.";
    }

    // Readings running that are marked for the same are one sentence.
    private static IEnumerable<string> Signals(ControlChart chart, IReadOnlyList<string> labels)
    {
        foreach (var signal in Enum.GetValues<ChartSignals>().Where(s => s != ChartSignals.None))
        {
            foreach (var high in (bool[])[true, false])
            {
                for (var i = 0; i < chart.Points.Count; i++)
                {
                    if (!Has(i)) continue;
                    var from = i;
                    var last = i;
                    // A missing reading between does not part them.
                    while (i + 1 < chart.Points.Count && (Has(i + 1) || chart.Points[i + 1].Value is null) && chart.Points[i + 1].Phase == chart.Points[from].Phase)
                    {
                        i++;
                        if (Has(i)) last = i;
                    }

                    yield return $"{(from == last ? labels[from] : $"{labels[from]} to {labels[last]}")}: {(signal == ChartSignals.Trend ? high ? "rising" : "falling" : high ? "high" : "low")}, {Name(signal)}.";
                }

                bool Has(int at) => (high ? chart.Points[at].High : chart.Points[at].Low).HasFlag(signal);
            }
        }
    }
}
