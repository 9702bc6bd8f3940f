using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GoldenThread.Documents.Definitions;
using YamlDotNet.RepresentationModel;

namespace GoldenThread.Documents.Tests.Profiles;

/// <summary>What is wrong in a definition by the published schema.</summary>
internal static class ProfileSchema
{
    public static IEnumerable<string> Faults(string yaml)
    {
        using var reader = new StreamReader(DefinitionFile.Open("profile.schema.json"));
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return [.. new JsonSchema(JsonDocument.Parse(reader.ReadToEnd()).RootElement).Faults(JsonDocument.Parse(Node(stream.Documents[0].RootNode)!.ToJsonString()).RootElement)];
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(c.Key.ToString(), Node(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Node)]),
        _ => int.TryParse(node.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(node.ToString()),
    };
}
