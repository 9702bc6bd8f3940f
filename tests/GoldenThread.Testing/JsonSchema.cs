using System.Text.Json;
using System.Text.RegularExpressions;

namespace GoldenThread.Testing;

/// <summary>
/// Checks JSON against a JSON Schema (draft 2020-12) by the keywords that the published schemas use; a keyword that it does not know is a fault, so none is
/// passed over.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "title", "description", "$defs"];

    /// <summary>What is wrong, each with its place; nothing where the value is valid.</summary>
    public IEnumerable<string> Faults(JsonElement value) => Faults(root, value, "$");

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at)
    {
        if (schema.ValueKind is JsonValueKind.True) return [];
        if (schema.ValueKind is JsonValueKind.False) return [$"{at}: nothing may stand here"];
        return schema.EnumerateObject().Where(k => !Annotations.Contains(k.Name)).SelectMany(k => Faults(k, schema, value, at));
    }

    private IEnumerable<string> Faults(JsonProperty keyword, JsonElement schema, JsonElement value, string at) => keyword.Name switch
    {
        "$ref" => Faults(Definition(keyword.Value.GetString()!), value, at),
        "anyOf" => keyword.Value.EnumerateArray().Any(s => !Faults(s, value, at).Any()) ? [] : [$"{at}: none of the forms fits"],
        "oneOf" => keyword.Value.EnumerateArray().Count(s => !Faults(s, value, at).Any()) == 1 ? [] : [$"{at}: not exactly one of the forms fits"],
        "const" => JsonElement.DeepEquals(keyword.Value, value) ? [] : [$"{at}: {value} is not {keyword.Value}"],
        "format" => keyword.Value.GetString() == "date" && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _)
            ? []
            : [$"{at}: {value} is no {keyword.Value}"],
        "minLength" => value.GetString()!.Length >= keyword.Value.GetInt32() ? [] : [$"{at}: too short"],
        "minProperties" => Members(value).Count() >= keyword.Value.GetInt32() ? [] : [$"{at}: too few members"],
        "maxProperties" => Members(value).Count() <= keyword.Value.GetInt32() ? [] : [$"{at}: too many members"],
        "type" => Types(keyword.Value).Any(t => Is(value, t)) ? [] : [$"{at}: {value.ValueKind} is not {keyword.Value}"],
        "enum" => keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? [] : [$"{at}: {value} is not among {keyword.Value}"],
        "required" => value.ValueKind == JsonValueKind.Object
            ? keyword.Value.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _)).Select(n => $"{at}: {n} is missing")
            : [],
        "properties" => Members(value).Where(p => keyword.Value.TryGetProperty(p.Name, out _))
            .SelectMany(p => Faults(keyword.Value.GetProperty(p.Name), p.Value, $"{at}.{p.Name}")),
        "additionalProperties" => Members(value).Where(p => !schema.TryGetProperty("properties", out var named) || !named.TryGetProperty(p.Name, out _))
            .SelectMany(p => Faults(keyword.Value, p.Value, $"{at}.{p.Name}")),
        "prefixItems" => Elements(value).Zip(keyword.Value.EnumerateArray()).SelectMany((pair, i) => Faults(pair.Second, pair.First, $"{at}[{i}]")),
        "items" => Elements(value).Skip(schema.TryGetProperty("prefixItems", out var prefix) ? prefix.GetArrayLength() : 0)
            .SelectMany((item, i) => Faults(keyword.Value, item, $"{at}[{i}]")),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32() ? [] : [$"{at}: too few items"],
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal() ? [] : [$"{at}: {value} is too small"],
        "pattern" => value.ValueKind != JsonValueKind.String
            || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            ? []
            : [$"{at}: “{value}” does not match"],
        var unknown => [$"The keyword {unknown} is not known to this check"],
    };

    private JsonElement Definition(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static IEnumerable<string?> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()) : [type.GetString()];

    private static JsonElement.ObjectEnumerator Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static JsonElement.ArrayEnumerator Elements(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;

    private static bool Is(JsonElement value, string? type) => value.ValueKind switch
    {
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || (type == "integer" && value.TryGetInt64(out _)),
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Null => type == "null",
        _ => false,
    };
}
