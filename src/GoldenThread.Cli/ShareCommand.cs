using System.CommandLine;
using GoldenThread.Statistics;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread share 72 86</c>: a share with its interval, alone or against another.</summary>
internal static class ShareCommand
{
    public static Command Make()
    {
        var numerator = new Argument<string>("NUMERATOR") { Description = "How many" };
        var denominator = new Argument<string>("DENOMINATOR") { Description = "Of how many" };
        var of = new Option<string?>("--of") { Description = "How many cases there are, if the denominator is a sample of them" };
        var against = new Option<string[]>("--against") { Description = "Compare with another share: its numerator and denominator", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var json = FigureFiles.JsonOption();
        var command = new Command("share", "Shows a percentage with its base and its 95% interval, and compares it with another") { numerator, denominator, of, against, json };
        command.SetAction(parsed =>
        {
            var share = new Share(FigureFiles.Number(parsed.GetRequiredValue(numerator)), FigureFiles.Number(parsed.GetRequiredValue(denominator)));
            decimal? population = parsed.GetValue(of) is { } whole ? FigureFiles.Whole(whole) : null;
            Share? other = parsed.GetValue(against) is { Length: 2 } two ? new Share(FigureFiles.Number(two[0]), FigureFiles.Number(two[1])) : null;
            ShareDifference? difference = other is { } second ? ShareDifference.Of(share, second, population) : null;
            if (parsed.GetValue(json)) FigureFiles.Write(InJson(share, population, other, difference));
            else Print(share, population, other, difference);
            return 0;
        });
        return command;
    }

    private static object InJson(Share share, decimal? population, Share? other, ShareDifference? difference) => new
    {
        share.Numerator,
        share.Denominator,
        Share = share.Value,
        Shown = share.Shown(),
        Words = share.InWords(),
        Of = population,
        Interval = Interval(Wilson.Of(share, population)),
        Against = other is { } second ? new { second.Numerator, second.Denominator, Share = second.Value, Shown = second.Shown(), Words = second.InWords(), Interval = Interval(Wilson.Of(second)) } : null,
        Difference = difference is { } apart ? new { apart.Value, apart.Interval?.Low, apart.Interval?.High, Clearly = Clearly(apart) } : null,
    };

    private static object? Interval(Interval? interval) => interval is { } range ? new { range.Low, range.High, Confidence = 0.95, Method = "wilson" } : null;

    private static string? Clearly(ShareDifference difference) => difference.ClearlyHigher ? "higher" : difference.ClearlyLower ? "lower" : null;

    private static void Print(Share share, decimal? population, Share? other, ShareDifference? difference)
    {
        Console.Out.WriteLine($"{share.InWords()}{Range(share, Wilson.Of(share, population), population)}");
        if (other is not { } second || difference is not { } apart) return;
        Console.Out.WriteLine($"against {second.InWords()}{Range(second, Wilson.Of(second), null)}");
        Console.Out.WriteLine($"difference {Points(apart.Value)} percentage points"
            + (apart.Interval is { } range ? $", 95% interval {Points(range.Low)} to {Points(range.High)}" : "")
            + $": {(Clearly(apart) is { } clearly ? $"clearly {clearly}" : "not clear")}");
    }

    private static string Range(Share share, Interval? interval, decimal? population) =>
        interval is { } range ? $", 95% interval {100 * range.Low:0.0}% to {100 * range.High:0.0}%{(population is { } whole ? $", of {whole} cases in all" : "")}"
        : share.IsCounted ? ", all cases, so no interval" : ", full-time equivalents, so no interval";

    private static string Points(double difference) => (100 * difference).ToString("+0.0;−0.0;0.0");
}
