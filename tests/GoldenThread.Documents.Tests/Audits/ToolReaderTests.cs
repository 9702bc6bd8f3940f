using System.Text.Json.Nodes;
using GoldenThread.Documents.Audits;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Reading;
using YamlDotNet.Serialization;

namespace GoldenThread.Documents.Tests.Audits;

public class ToolReaderTests
{
    private const string Small = """
        key: small
        number: 2
        title: A small tool
        sources: [invented]
        sections:
          - title: One
            questions: [{ key: seen, words: Was the child seen? }]
        aspects:
          - key: voice
            title: Voice
            words: { inadequate: a, requires-improvement: b, good: c, outstanding: d }
        """;

    [Fact]
    public void Three_tools_come_with_the_product_and_fit_the_schema()
    {
        ToolReader.Product.Select(t => t.Key).Order().ShouldBe(["bruising", "case-file", "pre-birth"]);
        using var reader = new StreamReader(DefinitionFile.Open("tool.schema.json"));
        var schema = Json.Schema.JsonSchema.FromText(reader.ReadToEnd());
        foreach (var name in DefinitionFile.Names("tools/"))
        {
            using var file = new StreamReader(DefinitionFile.Open(name));
            var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(file.ReadToEnd());
            schema.Evaluate(JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(yaml))).IsValid.ShouldBeTrue(name);
        }
    }

    [Fact]
    public void A_tool_has_the_usual_scale_where_it_names_none()
    {
        var tool = ToolReader.Read(Small);
        (tool.Key, tool.Number, tool.Scale.Grades.Length, tool.Scale.GoodFrom).ShouldBe(("small", 2, 4, 2));
        tool.Sections[0].Questions[0].Words.ShouldBe("Was the child seen?");
    }

    [Theory]
    [InlineData("good: c", "goood: c", "“goood” is not on the scale. Did you mean “Good”?")]
    [InlineData("good: c", "goood: c", "it is not said what “Good” means")]
    [InlineData("key: voice", "key: seen", "“seen” is the short name of 2 questions or aspects")]
    [InlineData("title: A small tool", "titel: A small tool", "Line 3")]
    [InlineData("key: small", "key: ''", "The short name (key) is missing")]
    public void What_is_wrong_is_said_all_at_once(string instead, string of, string says) =>
        Should.Throw<UnreadableDocumentException>(() => ToolReader.Read(Small.Replace(instead, of, StringComparison.Ordinal))).Message.ShouldContain(says);
}
