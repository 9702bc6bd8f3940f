using System.CommandLine;
using GoldenThread.Documents.Pathways;
using GoldenThread.Documents.Profiles;
using GoldenThread.Work.Profiles;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread profile</c>: the Infant Care Profile as data, and what it comes to for a child.</summary>
internal static class ProfileCommand
{
    public static Command Make() => new("profile", "Checks and explains the Infant Care Profile, and shows a child's") { Check(), Explain(), Show(), Figures() };

    private static Command Check()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "A folder of definitions. Default: those of this build", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", "Checks every definition, its plain words and its worked examples, and shows what is wrong and where") { folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = parsed.GetValue(folder) is { } chosen ? await Files(chosen, cancellation) : [.. ProfileDefinitions.Files];
            var faults = ProfileDefinitions.Faults(files);
            foreach (var fault in faults) Terminal.Words.MarkupLineInterpolated($"{fault.ToString()}");
            if (faults.Count > 0) throw new RuleException($"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")} in {files.Count} {(files.Count == 1 ? "file" : "files")}.");
            Console.Out.WriteLine($"{files.Count} {(files.Count == 1 ? "definition is" : "definitions are")} complete, and all {files.Sum(f => f.Examples.Count)} worked examples give the expected result.");
            return 0;
        });
        return command;
    }

    private static async Task<List<ProfileFile>> Files(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) throw new RuleException($"There is no folder “{folder}”.");
        var files = new List<ProfileFile>();
        foreach (var path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            files.Add(ProfileReader.Read(Path.GetFileName(path), await File.ReadAllTextAsync(path, cancellation), PathwayWords.Current));
        return files.Count > 0 ? files : throw new RuleException($"There is no definition (*.yaml) in “{folder}”.");
    }

    private static Command Explain()
    {
        var name = new Argument<string?>("FACTOR") { Description = "A factor, such as alcohol. Default: all of them", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Explains factors in plain language: the question, what to look for, what excludes it, when it is out of date") { name };
        command.SetAction((parsed, _) =>
        {
            var definition = ProfileDefinitions.All[^1];
            var chosen = parsed.GetValue(name);
            if (chosen is not null && definition.Find(chosen) is null) throw new RuleException($"There is no factor “{chosen}”. The factors are: {string.Join(", ", definition.Factors.Select(f => f.Id))}.");
            Console.Out.WriteLine($"{definition.Title} (version {definition.Version}, in force from {definition.InForce:d MMMM yyyy})");
            foreach (var factor in definition.Factors.Where(f => chosen is null || f.Id == chosen))
                foreach (var line in ProfileProse.Of(factor, definition)) Console.Out.WriteLine(line);
            return Task.FromResult(0);
        });
        return command;
    }

    private static Command Show()
    {
        var (child, day, known, partnership) = (ChildrenLive.Child(), ChildrenLive.Day("--day", "The day, to its end, or a moment. Default: now"), ChildrenLive.Day("--known-at", "What was recorded later is left out. Default: now"), ChildrenLive.Partnership());
        var tried = new Option<string?>("--definitions") { Description = "A folder with further versions of the definition, to see what one that is not in force yet makes of what was answered" };
        var command = new Command("show", "Shows a child's profile on a day, as known on a day. Includes what is sealed") { child, day, known, tried, partnership };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(tried) is { } folder)
            {
                var files = await Files(folder, cancellation);
                if (files.SelectMany(f => f.Mistakes).FirstOrDefault() is { } mistake) throw new RuleException(mistake.ToString());
                ProfileDefinitions.TryOut(files);
            }

            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            var of = await ChildrenLive.Found(work, parsed.GetRequiredValue(child));
            var profile = await work.The<FindProfile>().Whole(of, ChildrenLive.Moment(parsed.GetValue(day)), ChildrenLive.Moment(parsed.GetValue(known)));
            foreach (var line in ProfileLines.Of(profile, null)) Console.Out.WriteLine(line);
            return 0;
        });
        return command;
    }

    private static Command Figures()
    {
        var partnership = ChildrenLive.Partnership();
        var command = new Command("figures", "Measures over the profiles of all infants: unseen adults, profiles never begun, answers out of date or contradicted. Numbers under 5 are not shown, and no child is") { partnership };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var work = await TerminalWork.Begin(parsed.GetValue(partnership), cancellation);
            foreach (var figure in await work.The<CountProfiles>().Now(null)) Console.Out.WriteLine($"{figure.Title}: {figure.Suppressed}");
            return 0;
        });
        return command;
    }
}
