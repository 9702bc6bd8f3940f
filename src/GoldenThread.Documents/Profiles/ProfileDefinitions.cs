using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using GoldenThread.Profiles;
using GoldenThread.Time;

namespace GoldenThread.Documents.Profiles;

/// <summary>The versions of the profile of this build, from <c>definitions/profile/</c>, and their worked examples.</summary>
public static class ProfileDefinitions
{
    private const string Folder = "definitions/profile/";

    private static volatile IReadOnlyList<ProfileDefinition>? tried;

    private static readonly Lazy<IReadOnlyList<ProfileFile>> Read = new(() =>
    [
        .. typeof(ProfileDefinitions).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(DefinitionFile.Open(name["definitions/".Length..]));
            return ProfileReader.Read(name[Folder.Length..], reader.ReadToEnd(), PathwayWords.Current);
        }),
    ]);

    private static readonly Lazy<IReadOnlyList<ProfileDefinition>> Versions = new(() => [.. Files.Select(f => f.Definition).OfType<ProfileDefinition>().OrderBy(d => d.InForce)]);

    /// <summary>The files, with what is wrong in them.</summary>
    public static IReadOnlyList<ProfileFile> Files => Read.Value;

    /// <summary>Every version, the first first.</summary>
    public static IReadOnlyList<ProfileDefinition> All => tried ?? Versions.Value;

    /// <summary>Versions that are tried out in this process, beside those of the build: before a version is in force, it can be seen what it makes of what was answered.</summary>
    /// <param name="files">The files of definitions; those with mistakes are left out.</param>
    public static void TryOut(IEnumerable<ProfileFile> files) =>
        tried = [.. files.Select(f => f.Definition).OfType<ProfileDefinition>().Concat(All).DistinctBy(d => (d.Key, d.Version)).OrderBy(d => d.InForce)];

    /// <summary>The version that is asked on a day; before the first, the first.</summary>
    public static ProfileDefinition On(DateOnly day) => All.LastOrDefault(d => d.InForce <= day) ?? All[0];

    /// <summary>For how many days an answer to a core factor may hold, each number once, of every version.</summary>
    public static IReadOnlyList<int> LookAgainDays { get; } =
        [.. All.SelectMany(d => d.Core).Select(f => f.LookAgain).OfType<LookAgain>().SelectMany(a => (int[])[a.Unborn, a.Under28Days, a.Under6Months, a.Under12Months, a.Older]).Distinct().Order()];

    /// <summary>The version of a number; null where there is none.</summary>
    public static ProfileDefinition? Version(int? number) => All.FirstOrDefault(d => d.Version == number);

    /// <summary>What is wrong in files: mistakes, words that are not plain, worked examples that come out otherwise. Empty where nothing is.</summary>
    public static IReadOnlyList<PathwayMistake> Faults(IReadOnlyCollection<ProfileFile> files) =>
    [
        .. files.SelectMany(f => f.Mistakes),
        .. files.Where(f => f.Definition is not null).GroupBy(f => (f.Definition!.Key, f.Definition.Version)).Where(g => g.Count() > 1)
            .Select(g => new PathwayMistake(g.Last().File, 1, 1, $"{g.First().File} already has version {g.Key.Version} of “{g.Key.Key}”.")),
        .. files.Where(f => f.Definition is not null).SelectMany(f => f.Examples.SelectMany(e => Faults(f.File, f.Definition!, e))),
    ];

    /// <summary>How a factor is shown, as worked examples write it: "out of date by time".</summary>
    public static string InWords(FactorShown shown) => shown.Stale is { } stale ? $"{shown.Shown.InWords()} by {(stale.By == StaleBy.Time ? "time" : "event")}" : shown.Shown.InWords();

    private static IEnumerable<PathwayMistake> Faults(string file, ProfileDefinition definition, ProfileExample example)
    {
        foreach (var question in example.Asked)
        {
            var profile = new Profile(definition, example.Child, example.Statements, question.KnownAt);
            foreach (var (key, expected) in question.Shown)
            {
                var parts = key.Split('/');
                if (definition.Find(parts[0]) is not { } factor) continue;
                var found = profile.Of(factor, parts.Length > 1 ? example.Adults[parts[1]] : null, question.When);
                if (InWords(found) != expected && found.Shown.InWords() != expected)
                    yield return new PathwayMistake(file, question.Line, 1, $"“{example.Says}”: on {LondonTime.Day(question.When):d MMMM yyyy} {key} should be {expected}, but is {InWords(found)}.");
            }
        }
    }
}
