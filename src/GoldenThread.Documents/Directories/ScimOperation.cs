using System.Text.Json;

namespace GoldenThread.Documents.Directories;

/// <summary>One change of a PATCH (RFC 7644, 3.5.2), as the directories of the field write it: capitalised, without a path, values as words.</summary>
/// <param name="Kind">"add", "replace" or "remove".</param>
/// <param name="Path">What is changed; null where the value names it.</param>
/// <param name="Value">What it becomes.</param>
internal sealed record ScimOperation(string Kind, string? Path, JsonElement? Value)
{
    private const int Most = 1000;

    /// <summary>The changes of a PATCH, in their order; one without a path becomes one for each attribute that it names.</summary>
    /// <exception cref="ScimException">It is no PATCH.</exception>
    public static IReadOnlyList<ScimOperation> Read(JsonElement body)
    {
        if (Json.Member(body, "Operations") is not { ValueKind: JsonValueKind.Array } operations) throw new ScimException(400, "invalidSyntax", "Operations are missing");
        if (operations.GetArrayLength() > Most) throw new ScimException(413, "tooMany", $"Send up to {Most} operations at once");
        return [.. operations.EnumerateArray().SelectMany(One)];
    }

    private static IEnumerable<ScimOperation> One(JsonElement operation)
    {
        var kind = Json.Text(operation, "op")?.ToLowerInvariant();
        if (kind is not ("add" or "replace" or "remove")) throw new ScimException(400, "invalidSyntax", "An operation is add, replace or remove");
        var (path, value) = (Json.Text(operation, "path"), Json.Member(operation, "value"));
        if (!string.IsNullOrWhiteSpace(path)) return [new ScimOperation(kind, path.Trim(), value)];
        if (value is not { ValueKind: JsonValueKind.Object } whole) throw new ScimException(400, "noTarget", "An operation without a path needs a value that names attributes");
        return whole.EnumerateObject().Select(named => new ScimOperation(kind, named.Name, named.Value));
    }
}
