using System.Text.Json;

namespace GoldenThread.Documents.Directories;

/// <summary>Members of what a directory sends; their names are written in any case (RFC 7643, 2.1).</summary>
internal static class Json
{
    public static JsonElement? Member(JsonElement within, string name)
    {
        if (within.ValueKind != JsonValueKind.Object) return null;
        foreach (var member in within.EnumerateObject())
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) return member.Value.ValueKind == JsonValueKind.Null ? null : member.Value;
        return null;
    }

    public static string? Text(JsonElement within, string name) => Member(within, name) is { } found ? Text(found, name, 0) : null;

    /// <summary>A value as a text; a list of one is that one.</summary>
    /// <exception cref="ScimException">It is none.</exception>
    public static string? Text(JsonElement value, string name, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array when depth == 0 && value.GetArrayLength() == 1 => Text(value[0], name, 1),
        JsonValueKind.Object when Member(value, "value") is { } inner && depth < 2 => Text(inner, name, depth + 1),
        _ => throw ScimException.Wrong($"{name} has to be a text"),
    };

    /// <summary>A yes or no: as JSON has it, or as a word, which Entra ID sends ("False").</summary>
    /// <exception cref="ScimException">It is neither.</exception>
    public static bool YesOrNo(JsonElement value, string name) => Text(value, name, 0)?.Trim().ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        _ => throw ScimException.Wrong($"{name} has to be true or false"),
    };
}
