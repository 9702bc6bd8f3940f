using System.Collections.Immutable;
using GoldenThread.Documents.Definitions;
using GoldenThread.Pathways;

namespace GoldenThread.Documents.Pathways;

/// <summary>The pathways of this build, from <c>definitions/pathways/</c>, and their worked examples.</summary>
public static class PathwayDefinitions
{
    private const string Folder = "definitions/pathways/";
    private static readonly Lazy<ImmutableArray<PathwayFile>> Read = new(() =>
    [
        .. typeof(PathwayDefinitions).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(DefinitionFile.Open(name["definitions/".Length..]));
            return PathwayReader.Read(name[Folder.Length..], reader.ReadToEnd(), PathwayWords.Current);
        }),
    ]);

    private static readonly Lazy<ImmutableArray<ImmutableArray<Pathway>>> Grouped = new(() => Together(Files));

    /// <summary>The files, with what is wrong in them.</summary>
    public static ImmutableArray<PathwayFile> Files => Read.Value;

    /// <summary>The definitions, those of one pathway together.</summary>
    public static ImmutableArray<ImmutableArray<Pathway>> All => Grouped.Value;

    /// <summary>The versions of a pathway; empty where there is none of that key.</summary>
    public static ImmutableArray<Pathway> Versions(string key) => All.FirstOrDefault(p => p[0].Key == key, []);

    /// <summary>The definitions of files, those of one pathway together.</summary>
    public static ImmutableArray<ImmutableArray<Pathway>> Together(IEnumerable<PathwayFile> files) =>
        [.. files.Select(f => f.Pathway).OfType<Pathway>().GroupBy(p => p.Key).Select(g => g.ToImmutableArray())];

    /// <summary>The versions of a pathway where a locality has chosen a time; those without the parameter as they are.</summary>
    /// <exception cref="RuleException">No version has the parameter, or the time is none of those that may be chosen.</exception>
    public static ImmutableArray<Pathway> With(ImmutableArray<Pathway> versions, string parameter, PathwayPeriod time) =>
        versions.Any(v => v.Parameters.Any(p => p.Key == parameter))
            ? [.. versions.Select(v => v.Parameters.Any(p => p.Key == parameter) ? v.With(parameter, time) : v)]
            : [versions.MaxBy(v => v.InForceFrom)!.With(parameter, time)];

    /// <summary>What is wrong in files: mistakes, two versions of one number, worked examples that come out otherwise. Empty where nothing is.</summary>
    public static IReadOnlyList<PathwayMistake> Faults(IReadOnlyCollection<PathwayFile> files)
    {
        var engine = new PathwayEngine(TimetableDefinitions.WorkingDays);
        var twice = files.Where(f => f.Pathway is not null).GroupBy(f => (f.Pathway!.Key, f.Pathway.Version)).Where(g => g.Count() > 1)
            .Select(g => new PathwayMistake(g.Last().File, 1, 1, $"{g.First().File} already has version {g.Key.Version} of “{g.Key.Key}”."));
        return
        [
            .. files.SelectMany(f => f.Mistakes), .. twice, .. files.Where(f => f.Pathway is not null)
            .SelectMany(f => f.Examples.SelectMany(e => Faults(engine, f, e))),
        ];
    }

    private static IEnumerable<PathwayMistake> Faults(PathwayEngine engine, PathwayFile file, PathwayExample example)
    {
        var pathway = example.Chosen.Aggregate(file.Pathway!, (p, chosen) => p.With(chosen.Key, chosen.Value));
        var instances = engine.Evaluate([pathway], new Timeline(example.Events, example.AsOf, example.KnownAt));
        PathwayMistake Fault(string says) => new(file.File, example.Line, 1, $"“{example.Says}”: {says}");
        if (example.Instance == 0)
        {
            if (instances.Length > 0) yield return Fault("the pathway should not start, but it does.");
            yield break;
        }

        if (instances.Length < example.Instance)
        {
            yield return Fault($"instance {example.Instance} should start, but {instances.Length} do.");
            yield break;
        }

        foreach (var (key, expected) in example.Expected.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var parts = key.Split(' ');
            var number = parts.Length > 1 && int.TryParse(parts[1], out var n) ? n : 1;
            var state = instances[example.Instance - 1].Steps.FirstOrDefault(s => s.Step.Key == parts[0] && s.Number == number);
            if (state?.Standing.Words() != expected) yield return Fault($"{key} should be {expected}, but is {state?.Standing.Words() ?? "not there"}.");
        }
    }
}
