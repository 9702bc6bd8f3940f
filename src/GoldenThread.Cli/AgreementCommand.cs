using System.CommandLine;
using GoldenThread.Audits;
using GoldenThread.Documents.Audits;
using GoldenThread.Documents.Reading;
using GoldenThread.Statistics;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread agreement FILE [--weights none|linear]</c>: how far two people who graded the same records agree.</summary>
internal static class AgreementCommand
{
    public static Command Make()
    {
        var file = FigureFiles.FileArgument("A square table of counts (rows the auditor's grade, columns the moderator's), or two columns of grades, CSV or Excel");
        var weights = new Option<string>("--weights") { Description = "How a disagreement counts: none (each as much as any other) or linear (by how many grades they differ)", DefaultValueFactory = _ => "none" };
        weights.AcceptOnlyFromAmong("none", "linear");
        var scale = new Option<string?>("--scale") { Description = "The grades of two columns, the lowest first, separated by commas. Not needed for numbers or for inadequate to outstanding" };
        var json = FigureFiles.JsonOption();
        var command = new Command("agreement", "Shows how often two people gave the same grade, and how far they agree beyond chance (kappa)") { file, weights, scale, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = parsed.GetRequiredValue(file);
            await using var content = FigureFiles.Open(chosen);
            string[] given = [.. (parsed.GetValue(scale) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            var read = await GradesFile.Read(chosen, content, given, cancellation);
            var meant = parsed.GetRequiredValue(weights) == "linear" ? KappaWeights.Linear : KappaWeights.None;
            if (meant == KappaWeights.Linear && !read.IsOrdered)
                throw new UnreadableDocumentException($"The order of the grades {string.Join(", ", read.Grades)} is not known. Give it with --scale, the lowest first.");
            var agreement = new Agreement(read.Counts, read.GoodFrom);
            if (parsed.GetValue(json)) FigureFiles.Write(InJson(read, agreement, meant));
            else Print(read, agreement, meant);
            return 0;
        });
        return command;
    }

    private static object InJson(GradesFile read, Agreement agreement, KappaWeights weights)
    {
        var kappa = agreement.Kappa(weights);
        var share = agreement.Share;
        return new
        {
            read.Grades,
            agreement.Pairs,
            agreement.Agreed,
            Share = share?.Value,
            Shown = share?.Shown(),
            Interval = share is { } agreed && Wilson.Of(agreed) is { } range ? new { range.Low, range.High, Confidence = 0.95, Method = "wilson" } : null,
            MovedUp = read.IsOrdered ? agreement.MovedUp : (int?)null,
            MovedDown = read.IsOrdered ? agreement.MovedDown : (int?)null,
            WereGood = agreement.HasGood ? agreement.WereGood : (int?)null,
            FellBelowGood = agreement.HasGood ? agreement.FellBelowGood : (int?)null,
            Weights = weights,
            Kappa = kappa?.Value,
            kappa?.Variance,
            kappa?.StandardError,
            KappaInterval = kappa?.Interval is { } of ? new { of.Low, of.High, Confidence = 0.95 } : null,
            kappa?.Observed,
            kappa?.Expected,
            WithoutKappa = agreement.WithoutKappa(weights),
        };
    }

    private static void Print(GradesFile read, Agreement agreement, KappaWeights weights)
    {
        if (agreement.Share is not { } share)
        {
            Console.Out.WriteLine("Nothing was graded by two people.");
            return;
        }

        Console.Out.WriteLine($"agreed {share.InWords()}{(Wilson.Of(share) is { } range ? $", 95% interval {100 * range.Low:0.0}% to {100 * range.High:0.0}%" : "")}");
        if (read.IsOrdered) Console.Out.WriteLine($"moved up {agreement.MovedUp}, moved down {agreement.MovedDown}{(agreement.HasGood ? $", fell below good {agreement.FellBelowGood} of {agreement.WereGood}" : "")}");
        Console.Out.WriteLine(agreement.Kappa(weights) is { } kappa
            ? $"{(weights == KappaWeights.Linear ? "linearly weighted kappa" : "kappa")} {kappa.Value:0.0000;−0.0000}, standard error {kappa.StandardError:0.0000}, 95% interval {kappa.Interval.Low:0.0000;−0.0000} to {kappa.Interval.High:0.0000;−0.0000}"
            : agreement.WithoutKappa(weights));
    }
}
