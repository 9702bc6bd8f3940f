using System.Text.Json;
using System.Text.RegularExpressions;

namespace GoldenThread.Cli.Tests.App;

/// <summary>Checks JSON against a schema: the keywords that ours use; a keyword that is not known here is a fault, not a pass.</summary>
internal sealed class PublishedSchema(string file)
{
    private readonly JsonElement root = JsonDocument.Parse(File.ReadAllText(file)).RootElement;

    /// <summary>What is wrong, each with its place; empty where all is well.</summary>
    public List<string> Faults(JsonElement json) => [.. Faults(root, json, "$")];

    private IEnumerable<string> Faults(JsonElement schema, JsonElement json, string at) =>
        schema.EnumerateObject().SelectMany(keyword => Fault(schema, keyword, json, at));

    private IEnumerable<string> Fault(JsonElement schema, JsonProperty keyword, JsonElement json, string at) => keyword.Name switch
    {
        "$schema" or "$defs" or "title" or "description" => [],
        "$ref" => Faults(root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), json, at),
        "anyOf" => keyword.Value.EnumerateArray().Any(choice => !Faults(choice, json, at).Any()) ? [] : [$"{at} is none of what it may be: {json}"],
        "type" => Types(keyword.Value).Any(type => Is(type, json)) ? [] : [$"{at} is no {keyword.Value}: {json}"],
        "enum" => keyword.Value.EnumerateArray().Any(value => value.ToString() == json.ToString()) ? [] : [$"{at} is not allowed: {json}"],
        "pattern" => json.ValueKind != JsonValueKind.String
            || Regex.IsMatch(json.GetString()!, keyword.Value.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))
            ? [] : [$"{at} is not written as it should be: {json}"],
        "minimum" => json.ValueKind != JsonValueKind.Number || json.GetDouble() >= keyword.Value.GetDouble() ? [] : [$"{at} is too small: {json}"],
        "required" when json.ValueKind == JsonValueKind.Object =>
            keyword.Value.EnumerateArray().Where(name => !json.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at} has no {name}"),
        "properties" when json.ValueKind == JsonValueKind.Object =>
            keyword.Value.EnumerateObject().Where(p => json.TryGetProperty(p.Name, out _))
                .SelectMany(p => Faults(p.Value, json.GetProperty(p.Name), $"{at}.{p.Name}")),
        "additionalProperties" when json.ValueKind == JsonValueKind.Object =>
            json.EnumerateObject().Where(p => !schema.GetProperty("properties").TryGetProperty(p.Name, out _))
                .Select(p => $"{at} has {p.Name}, which the schema does not know"),
        "prefixItems" when json.ValueKind == JsonValueKind.Array =>
            keyword.Value.EnumerateArray().Zip(json.EnumerateArray()).SelectMany((pair, i) => Faults(pair.First, pair.Second, $"{at}[{i}]")),
        "items" when json.ValueKind == JsonValueKind.Array => Items(schema, keyword.Value, json, at),
        "minItems" when json.ValueKind == JsonValueKind.Array => json.GetArrayLength() >= keyword.Value.GetInt32() ? [] : [$"{at} holds too little"],
        "required" or "properties" or "additionalProperties" or "prefixItems" or "items" or "minItems" => [],
        _ => [$"{at}: the schema says {keyword.Name}, which these tests do not check"],
    };

    private IEnumerable<string> Items(JsonElement schema, JsonElement items, JsonElement json, string at)
    {
        var before = schema.TryGetProperty("prefixItems", out var prefix) ? prefix.GetArrayLength() : 0;
        return items.ValueKind == JsonValueKind.False
            ? json.GetArrayLength() > before ? [$"{at} holds too much"] : []
            : json.EnumerateArray().Skip(before).SelectMany((item, i) => Faults(items, item, $"{at}[{before + i}]"));
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Is(string type, JsonElement json) => type switch
    {
        "null" => json.ValueKind == JsonValueKind.Null,
        "string" => json.ValueKind == JsonValueKind.String,
        "boolean" => json.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out _),
        "number" => json.ValueKind == JsonValueKind.Number,
        "array" => json.ValueKind == JsonValueKind.Array,
        "object" => json.ValueKind == JsonValueKind.Object,
        _ => false,
    };
}
