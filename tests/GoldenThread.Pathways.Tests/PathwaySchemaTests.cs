using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GoldenThread.Documents.Definitions;
using GoldenThread.Documents.Pathways;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Pathways.Tests;

/// <summary>The published schema allows what the reader reads.</summary>
public class PathwaySchemaTests
{
    public static TheoryData<string> Names =>
        [
            .. typeof(DefinitionFile).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("definitions/pathways/", StringComparison.Ordinal))
            .Select(n => n["definitions/".Length..]),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_definition_keeps_to_the_schema(string name) => Schema("pathway.schema.json").Faults(Json(name)).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"id":"1","occurred":"2026-03-05","kind":"birth","about":"c"}""", true)]
    [InlineData("""{"id":"1","occurred":"2026-03-05","kind":"birth"}""", false)]
    [InlineData("""{"id":1,"occurred":"2026-03-05","kind":"birth","about":"c"}""", false)]
    public void An_event_keeps_to_the_schema_or_does_not(string json, bool valid) =>
        Schema("event.schema.json").Faults(JsonDocument.Parse(json).RootElement).Any().ShouldBe(!valid);

    [Fact]
    public void The_schema_names_what_a_pathway_may_speak_of()
    {
        using var reader = new StreamReader(DefinitionFile.Open("pathway.schema.json"));
        var definitions = JsonDocument.Parse(reader.ReadToEnd()).RootElement.GetProperty("$defs");
        string[] Named(string name) => [.. definitions.GetProperty(name).GetProperty("enum").EnumerateArray().Select(e => e.GetString()!)];
        Named("event").ShouldBe(PathwayWords.Current.Kinds, ignoreOrder: true);
        Named("status").ShouldBe(PathwayWords.Current.Statuses.Keys, ignoreOrder: true);
        Named("agency").ShouldBe(PathwayWords.Current.Agencies.Keys, ignoreOrder: true);
        Named("question").ShouldBe(PathwayWords.Current.Questions.Keys, ignoreOrder: true);
    }

    private static JsonSchema Schema(string name)
    {
        using var reader = new StreamReader(DefinitionFile.Open(name));
        return new JsonSchema(JsonDocument.Parse(reader.ReadToEnd()).RootElement);
    }

    private static JsonElement Json(string name)
    {
        using var reader = new StreamReader(DefinitionFile.Open(name));
        var stream = new YamlStream();
        stream.Load(reader);
        return JsonDocument.Parse(Node(stream.Documents[0].RootNode)!.ToJsonString()).RootElement;
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(c.Key.ToString(), Node(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Node)]),
        _ => int.TryParse(node.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(node.ToString()),
    };
}
