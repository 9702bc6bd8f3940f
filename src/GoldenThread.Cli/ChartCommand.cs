using System.Collections.Immutable;
using System.CommandLine;
using GoldenThread.Indicators;
using GoldenThread.Statistics;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread chart FILE</c>: the chart of a file of readings: limits, signals, what the last reading says.</summary>
internal static class ChartCommand
{
    public static Command Make()
    {
        var file = FigureFiles.FileArgument("The readings, CSV or Excel: Period with Numerator and Denominator, or with Value");
        var baseline = new Option<string?>("--baseline") { Description = "How many readings of each phase the limits are worked out of: all, or a number. Default: the first 20" };
        var phase = new Option<string?>("--phase") { Description = "The periods that begin a new phase, separated by commas" };
        var change = new Option<string?>("--change") { Description = "The first period after a change in practice. If 12 or more readings come before it in its phase, the limits are worked out of those" };
        var better = FigureFiles.BetterOption("neither");
        var target = new Option<string?>("--target") { Description = "What is to be reached: a percentage for shares" };
        var run = new Option<bool>("--run") { Description = "Judge by the run chart, whatever the number of readings" };
        var json = FigureFiles.JsonOption();
        var command = new Command("chart", "Shows the limits, signals and run of a series of readings") { file, baseline, phase, change, better, target, run, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var series = await FigureFiles.Series(parsed.GetRequiredValue(file), cancellation);
            var options = new ChartOptions
            {
                Baseline = parsed.GetValue(baseline) switch { null => null, "all" => int.MaxValue, var number => FigureFiles.Whole(number) },
                PhaseStarts = Places(series, parsed.GetValue(phase)),
                Changes = Places(series, parsed.GetValue(change)),
                Better = FigureFiles.BetterOf(parsed.GetRequiredValue(better)),
                Target = parsed.GetValue(target) is { } agreed ? (double)FigureFiles.Target(agreed, series) : null,
            };
            var drawn = new DrawnChart(series, options, parsed.GetValue(run));
            if (parsed.GetValue(json)) FigureFiles.Write(drawn.InJson());
            else drawn.Print();
            return 0;
        });
        return command;
    }

    private static ImmutableArray<int> Places(IReadOnlyList<SeriesPeriod> series, string? periods) =>
        [.. (periods ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => FigureFiles.Place(series, p))];
}
