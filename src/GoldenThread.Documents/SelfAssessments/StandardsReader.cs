using System.Collections.Immutable;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Reading;
using GoldenThread.SelfAssessments;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GoldenThread.Documents.SelfAssessments;

/// <summary>Reads standards: YAML, as <c>definitions/standard-set.schema.json</c> has them.</summary>
public static class StandardsReader
{
    private const int MostScores = 10;
    private const int MostStatements = 200;

    private static readonly Lazy<ImmutableArray<StandardSet>> ReadAll = new(() =>
        [.. DefinitionFile.Names("standards/").Where(n => n.EndsWith(".yaml", StringComparison.Ordinal)).Select(n => Read(Text(n))).OrderBy(s => s.Title, StringComparer.Ordinal)]);

    /// <summary>The standards that come with the product.</summary>
    public static ImmutableArray<StandardSet> Product => ReadAll.Value;

    /// <summary>The product's own set as it is written, to begin one's own with.</summary>
    public static string ProductText { get; } = Text("standards/section-11.yaml");

    /// <summary>Reads a set.</summary>
    /// <param name="yaml">Its definition.</param>
    /// <exception cref="UnreadableDocumentException">It is no set: what is wrong, all at once, with its place.</exception>
    public static StandardSet Read(string yaml)
    {
        SetFile file;
        try
        {
            file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<SetFile?>(yaml)
                ?? throw new UnreadableDocumentException("The definition is empty.");
        }
        catch (YamlException fault)
        {
            throw new UnreadableDocumentException($"Line {fault.Start.Line}: {(fault.InnerException ?? fault).Message}");
        }

        var set = file.Set();
        var faults = Faults(set).ToList();
        return faults.Count == 0 ? set : throw new UnreadableDocumentException(string.Join('\n', faults));
    }

    private static IEnumerable<string> Faults(StandardSet set)
    {
        if (!IsKey(set.Key)) yield return "The short name (key) has small letters, digits and hyphens, such as section-11.";
        if (set.Number < 1) yield return "The number of the version must be 1 or more.";
        if (set.Title.Length == 0) yield return "The title is missing.";
        if (set.Sources.IsEmpty) yield return "The sources are missing.";
        if (set.Scores.Length is < 2 or > MostScores) yield return $"Give 2 to {MostScores} scores, the lowest first.";
        foreach (var score in set.Scores)
            if (score.Key.Length == 0 || score.Name.Length == 0 || score.Words.Length == 0) yield return $"The score “{score.Key}{score.Name}” needs a short name (key), a name and words.";
            else if (score.Name.Contains(',', StringComparison.Ordinal)) yield return $"The score “{score.Name}” has a comma in its name.";
            else if (AssessmentReading.IsNotApplicable(score.Name)) yield return $"“{score.Name}” is not a score: it means that a statement does not apply.";
        if (set.Place(set.MetFrom) is null) yield return $"A statement is met from “{set.MetFrom}” (metFrom), which is not one of the scores {string.Join(", ", set.Scores.Select(s => s.Key))}.";
        if (set.Standards.IsEmpty) yield return "The standards are missing.";
        if (set.Statements.Count() > MostStatements) yield return $"Enter no more than {MostStatements} statements.";
        foreach (var standard in set.Standards)
            if (!IsKey(standard.Key) || standard.Title.Length == 0 || standard.Statements.IsEmpty) yield return $"The standard “{standard.Key}{standard.Title}” needs a short name (key), a title and a statement.";
        foreach (var twice in set.Scores.Select(s => s.Key).Concat(set.Standards.Select(s => s.Key)).Concat(set.Statements.Select(s => s.Reference)).Where(k => k.Length > 0).GroupBy(k => k, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            yield return $"“{twice.Key}” is there {twice.Count()} times.";
        foreach (var statement in set.Statements)
        {
            if (statement.Reference.Length == 0 || !statement.Reference.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')) yield return $"“{(statement.Reference.Length > 0 ? statement.Reference : statement.Words)}”: a reference has letters, digits, dots and hyphens, such as 1.2.";
            if (statement.Words.Length == 0) yield return $"The statement “{statement.Reference}” has no words.";
            foreach (var strange in statement.ScoreWords.Keys.Where(k => set.Place(k) is null)) yield return $"{statement.Reference}: “{strange}” is not one of the scores.";
        }
    }

    private static bool IsKey(string key) => key.Length > 0 && char.IsAsciiLetterLower(key[0]) && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string Text(string name)
    {
        using var reader = new StreamReader(DefinitionFile.Open(name));
        return reader.ReadToEnd();
    }

    private sealed class SetFile
    {
        public string? Key { get; set; }

        public int Number { get; set; } = 1;

        public string? Title { get; set; }

        public List<string> Sources { get; set; } = [];

        public List<ScoreFile> Scores { get; set; } = [];

        public string? MetFrom { get; set; }

        public List<StandardFile> Standards { get; set; } = [];

        public StandardSet Set() => new(
            Key?.Trim() ?? "", Number, Title?.Trim() ?? "", [.. Scores.Select(s => new Score(s.Key?.Trim() ?? "", s.Name?.Trim() ?? "", [.. s.OtherNames], s.Words?.Trim() ?? ""))],
            MetFrom?.Trim() ?? "", [.. Standards.Select(s => s.Standard())], [.. Sources]);
    }

    private sealed class ScoreFile
    {
        public string? Key { get; set; }

        public string? Name { get; set; }

        public List<string> OtherNames { get; set; } = [];

        public string? Words { get; set; }
    }

    private sealed class StandardFile
    {
        public string? Key { get; set; }

        public string? Title { get; set; }

        public List<StatementFile> Statements { get; set; } = [];

        public Standard Standard() => new(Key?.Trim() ?? "", Title?.Trim() ?? "", [.. Statements.Select(s => s.Statement())]);
    }

    private sealed class StatementFile
    {
        public string? Reference { get; set; }

        public string? Words { get; set; }

        public string? Help { get; set; }

        public Dictionary<string, string> ScoreWords { get; set; } = [];

        public StandardStatement Statement() => new(Reference?.Trim() ?? "", Words?.Trim() ?? "", Help?.Trim() ?? "", ScoreWords.ToImmutableDictionary(StringComparer.Ordinal));
    }
}
