using System.CommandLine;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread pathways</c>: what agencies agreed will happen, as data.</summary>
internal static class PathwaysCommand
{
    public static Command Make() => new("pathways", "Checks, explains, measures and tests pathways")
    {
        Check(), Explain(), PathwaysEvaluate.Evaluate(), PathwaysEvaluate.Measure(), PathwaysReplay.Diff(), PathwaysReplay.Replay(),
    };

    private static Command Check()
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "A folder of definitions. Default: those of this build",
            Arity = ArgumentArity.ZeroOrOne
        };
        var command = new Command("check", "Checks every definition and its worked examples, and shows what is wrong and where") { folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = parsed.GetValue(folder) is { } chosen ? await ChosenPathways.Files(chosen, cancellation) : PathwayDefinitions.Files;
            var faults = PathwayDefinitions.Faults(files);
            foreach (var fault in faults) Terminal.Words.MarkupLineInterpolated($"{fault.ToString()}");
            if (faults.Count > 0)
                throw new RuleException($"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")} in {files.Count} {(files.Count == 1 ? "file" : "files")}.");
            Console.Out.WriteLine($"{files.Count} definitions are complete, and all {files.Sum(f => f.Examples.Length)} worked examples give the expected result.");
            return 0;
        });
        return command;
    }

    private static Command Explain()
    {
        var name = new Argument<string>("NAME") { Description = "A pathway, such as was-not-brought" };
        var command = new Command("explain", "Explains a pathway in plain language, with the changes of each version") { name };
        var definitions = new ChosenPathways(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (key, all) = (parsed.GetRequiredValue(name), await definitions.Read(parsed, cancellation));
            var versions = all.FirstOrDefault(p => p[0].Key == key);
            if (versions.IsDefault) throw new RuleException($"There is no pathway “{key}”. The pathways are: {string.Join(", ", all.Select(p => p[0].Key))}.");
            var words = PathwayWords.Current;
            Pathway[] newest = [.. versions.OrderByDescending(p => p.InForceFrom)];
            foreach (var (pathway, i) in newest.Select((p, i) => (p, i)))
            {
                Console.Out.WriteLine(
                    $"{pathway.Title} (version {pathway.Version}, in force from {pathway.InForceFrom:d MMMM yyyy}; {string.Join("; ", pathway.Sources)})");
                Console.Out.WriteLine(PathwayProse.Begins(pathway, words));
                foreach (var (step, number) in pathway.Steps.Select((s, n) => (s, n + 1))) Console.Out.WriteLine(
                    $"{number}. {PathwayProse.Step(step, pathway, words)}");
                if (i + 1 < newest.Length)
                    foreach (var change in PathwayChanges.Between(newest[i + 1], pathway, words))
                        Console.Out.WriteLine($"Changed from version {newest[i + 1].Version}: {change}");
                if (i + 1 < newest.Length) Console.Out.WriteLine();
            }

            return 0;
        });
        return command;
    }
}
