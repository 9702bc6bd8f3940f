using System.Collections.Immutable;
using System.CommandLine;
using GoldenThread.Documents.Pathways;
using GoldenThread.Pathways;
using Spectre.Console;

namespace GoldenThread.Cli;

/// <summary>The definitions that a command works with: those of this build or of a folder, with the times that a locality chose.</summary>
internal sealed class ChosenPathways
{
    private readonly Option<string?> folder = new("--definitions") { Description = "A folder of definitions to use instead of those of this build" };
    private readonly Option<string[]> chosen = new("--set") { Description = "A local time, such as referral.decision=\"2 working days\". You can use this option more than once" };

    public ChosenPathways(Command command)
    {
        command.Add(folder);
        command.Add(chosen);
    }

    /// <summary>The definitions, the versions of one pathway together.</summary>
    /// <exception cref="RuleException">The folder has faults, or a choice names no parameter.</exception>
    public async Task<ImmutableArray<ImmutableArray<Pathway>>> Read(ParseResult parsed, CancellationToken cancellation)
    {
        var all = parsed.GetValue(folder) is { } path ? PathwayDefinitions.Together(Whole(await Files(path, cancellation))) : PathwayDefinitions.All;
        foreach (var words in parsed.GetValue(chosen) ?? []) all = With(all, words);
        return all;
    }

    /// <summary>A definition: a file, or the version in force of a pathway of this build.</summary>
    /// <exception cref="RuleException">There is none, or it has faults.</exception>
    public static async Task<Pathway> One(string name, CancellationToken cancellation)
    {
        if (File.Exists(name))
            return Whole([PathwayReader.Read(Path.GetFileName(name), await File.ReadAllTextAsync(name, cancellation), PathwayWords.Current)])[0].Pathway!;
        return PathwayDefinitions.Versions(name).MaxBy(v => v.InForceFrom)
            ?? throw new RuleException(
                $"There is no file or pathway “{name}”. The pathways are: {string.Join(", ", PathwayDefinitions.All.Select(p => p[0].Key))}.");
    }

    /// <summary>The definitions in a folder, with their mistakes.</summary>
    /// <exception cref="RuleException">There is no such folder, or no definition in it.</exception>
    public static async Task<IReadOnlyCollection<PathwayFile>> Files(string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) throw new RuleException($"There is no folder “{folder}”.");
        var files = new List<PathwayFile>();
        foreach (var path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
            files.Add(PathwayReader.Read(Path.GetFileName(path), await File.ReadAllTextAsync(path, cancellation), PathwayWords.Current));
        return files.Count > 0 ? files : throw new RuleException($"There is no definition (*.yaml) in “{folder}”.");
    }

    private static IReadOnlyList<PathwayFile> Whole(IReadOnlyCollection<PathwayFile> files)
    {
        var faults = PathwayDefinitions.Faults(files);
        foreach (var fault in faults) Terminal.Words.MarkupLineInterpolated($"{fault.ToString()}");
        return faults.Count == 0
            ? [.. files]
            : throw new RuleException(
                files.Count == 1
                    ? $"“{files.First().File}” is not a complete definition."
                    : $"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")} in {files.Count} files.");
    }

    // "referral.decision=2 working days"
    private static ImmutableArray<ImmutableArray<Pathway>> With(ImmutableArray<ImmutableArray<Pathway>> all, string words)
    {
        var (equals, dot) = (words.IndexOf('=', StringComparison.Ordinal), words.IndexOf('.', StringComparison.Ordinal));
        if (dot < 1 || equals < dot) throw new RuleException($"“{words}” does not set a time. Write it as referral.decision=\"2 working days\".");
        var (pathway, parameter, value) = (words[..dot], words[(dot + 1)..equals], words[(equals + 1)..]);
        if (all.All(p => p[0].Key != pathway))
            throw new RuleException($"There is no pathway “{pathway}”. The pathways are: {string.Join(", ", all.Select(p => p[0].Key))}.");
        try
        {
            var time = PathwayPeriod.Parse(value);
            return [.. all.Select(versions => versions[0].Key == pathway ? PathwayDefinitions.With(versions, parameter, time) : versions)];
        }
        catch (FormatException)
        {
            throw new RuleException($"“{value}” is not a period. Write it as “48 hours” or “2 working days”.");
        }
    }
}
