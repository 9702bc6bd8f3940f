using GoldenThread.Audits;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GoldenThread.Documents.Audits;

/// <summary>Writes a tool as YAML, which <see cref="ToolReader"/> reads again.</summary>
public static class ToolWriter
{
    private const string Empty = """
        key: short-name
        number: 1
        title: Title of the tool
        sources:
          - where it comes from
        sections:
          - title: A section
            questions:
              - key: first-question
                words: A question that is answered yes, partly, no or does not apply?
                help: What to look for
        aspects:
          - key: first-aspect
            title: What is graded
            words:
              inadequate: What inadequate means here
              requires-improvement: What requires improvement means here
              good: What good means here
              outstanding: What outstanding means here
        """;

    /// <summary>A tool as YAML; an example to fill in where there is none.</summary>
    public static string Write(AuditTool? tool)
    {
        if (tool is null) return Empty;
        var usual = tool.Scale.Key == GradeScale.Usual.Key;
        return new SerializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull).Build().Serialize(new
        {
            tool.Key,
            tool.Number,
            tool.Title,
            Sources = tool.Sources.ToArray(),
            Scale = usual ? null : new
            {
                tool.Scale.Key,
                GoodFrom = tool.Scale.GoodFrom is { } good ? tool.Scale.Grades[good].Key : null,
                Grades = tool.Scale.Grades.Select(g => new { g.Key, g.Name, OtherNames = g.OtherNames.ToArray() }).ToArray(),
            },
            Sections = tool.Sections.Select(s => new { s.Title, Questions = s.Questions.Select(q => new { q.Key, q.Words, q.Help }).ToArray() }).ToArray(),
            Aspects = tool.Aspects.Select(a => new { a.Key, a.Title, Words = tool.Scale.Grades.Where(g => a.Words.ContainsKey(g.Key)).ToDictionary(g => g.Key, g => a.Words[g.Key]) }).ToArray(),
        });
    }
}
