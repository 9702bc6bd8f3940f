using System.Collections.Immutable;
using GoldenThread.Audits;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Reading;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GoldenThread.Documents.Audits;

/// <summary>Reads tools of audits: YAML, as <c>definitions/tool.schema.json</c> has them.</summary>
public static class ToolReader
{
    private static readonly Lazy<ImmutableArray<AuditTool>> ReadAll = new(() =>
        [.. DefinitionFile.Names("tools/").Where(n => n.EndsWith(".yaml", StringComparison.Ordinal)).Select(n => Read(Text(n))).OrderBy(t => t.Title, StringComparer.Ordinal)]);

    /// <summary>The tools that come with the product.</summary>
    public static ImmutableArray<AuditTool> Product => ReadAll.Value;

    /// <summary>Reads a tool.</summary>
    /// <param name="yaml">Its definition.</param>
    /// <exception cref="UnreadableDocumentException">It is no tool: what is wrong, all at once, with its place.</exception>
    public static AuditTool Read(string yaml)
    {
        ToolFile file;
        try
        {
            file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<ToolFile?>(yaml)
                ?? throw new UnreadableDocumentException("The definition is empty.");
        }
        catch (YamlException fault)
        {
            throw new UnreadableDocumentException($"Line {fault.Start.Line}: {(fault.InnerException ?? fault).Message}");
        }

        var tool = file.Tool();
        var faults = Faults(tool).ToList();
        return faults.Count == 0 ? tool : throw new UnreadableDocumentException(string.Join('\n', faults));
    }

    private static IEnumerable<string> Faults(AuditTool tool)
    {
        if (tool.Key.Length == 0) yield return "The short name (key) is missing.";
        if (tool.Number < 1) yield return "The number of the version must be 1 or more.";
        if (tool.Title.Length == 0) yield return "The title is missing.";
        if (tool.Aspects.IsEmpty) yield return "There is nothing to grade: aspects are missing.";
        if (tool.Scale.Grades.Length < 2) yield return "A scale has two grades or more.";
        foreach (var twice in tool.Sections.SelectMany(s => s.Questions).Select(q => q.Key).Concat(tool.Aspects.Select(a => a.Key)).GroupBy(k => k).Where(g => g.Count() > 1))
            yield return $"“{twice.Key}” is the short name of {twice.Count()} questions or aspects.";
        foreach (var question in tool.Sections.SelectMany(s => s.Questions))
        {
            if (question.Key.Length == 0) yield return $"“{question.Words}” has no short name (key).";
            if (question.Words.Length == 0) yield return $"The question “{question.Key}” has no words.";
        }

        foreach (var aspect in tool.Aspects)
        {
            if (aspect.Key.Length == 0 || aspect.Title.Length == 0) yield return $"The aspect “{aspect.Key}{aspect.Title}” needs a short name and a title.";
            foreach (var strange in aspect.Words.Keys.Where(k => tool.Scale.PlaceOf(k) is null))
                yield return $"{aspect.Title}: {tool.Scale.Fault(strange)}";
            foreach (var missing in tool.Scale.Grades.Where(g => !aspect.Words.ContainsKey(g.Key)))
                yield return $"{aspect.Title}: it is not said what “{missing.Name}” means.";
        }
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(DefinitionFile.Open(name));
        return reader.ReadToEnd();
    }

    private sealed class ToolFile
    {
        public string? Key { get; set; }

        public int Number { get; set; } = 1;

        public string? Title { get; set; }

        public List<string> Sources { get; set; } = [];

        public ScaleRow? Scale { get; set; }

        public List<SectionRow> Sections { get; set; } = [];

        public List<AspectRow> Aspects { get; set; } = [];

        public AuditTool Tool() => new(
            Key?.Trim() ?? "", Number, Title?.Trim() ?? "", Scale?.Scale() ?? GradeScale.Usual, [.. Sections.Select(s => s.Section())], [.. Aspects.Select(a => a.Aspect())], [.. Sources]);
    }

    private sealed class ScaleRow
    {
        public string? Key { get; set; }

        public string? GoodFrom { get; set; }

        public List<GradeRow> Grades { get; set; } = [];

        public GradeScale Scale()
        {
            ImmutableArray<Grade> grades = [.. Grades.Select(g => new Grade(g.Key ?? "", g.Name ?? "", [.. g.OtherNames]))];
            var good = grades.ToList().FindIndex(g => g.Key == GoodFrom);
            return GoodFrom is not null && good < 0
                ? throw new UnreadableDocumentException($"Good begins at “{GoodFrom}”, which is not one of the grades {string.Join(", ", grades.Select(g => g.Key))}.")
                : new GradeScale(Key ?? "", grades, good < 0 ? null : good);
        }
    }

    private sealed class GradeRow
    {
        public string? Key { get; set; }

        public string? Name { get; set; }

        public List<string> OtherNames { get; set; } = [];
    }

    private sealed class SectionRow
    {
        public string? Title { get; set; }

        public List<QuestionRow> Questions { get; set; } = [];

        public ToolSection Section() => new(Title?.Trim() ?? "", [.. Questions.Select(q => new ToolQuestion(q.Key?.Trim() ?? "", q.Words?.Trim() ?? "", q.Help?.Trim() ?? ""))]);
    }

    private sealed class QuestionRow
    {
        public string? Key { get; set; }

        public string? Words { get; set; }

        public string? Help { get; set; }
    }

    private sealed class AspectRow
    {
        public string? Key { get; set; }

        public string? Title { get; set; }

        public Dictionary<string, string> Words { get; set; } = [];

        public ToolAspect Aspect() => new(Key?.Trim() ?? "", Title?.Trim() ?? "", Words.ToImmutableDictionary(StringComparer.Ordinal));
    }
}
