using System.Globalization;
using System.Text.Json.Nodes;

namespace GoldenThread.Documents.Stories;

/// <summary>A piece of a story with the line on which it begins.</summary>
/// <param name="Line">The line, from 1.</param>
public sealed record StoryNode(int Line)
{
    /// <summary>Its text, of a scalar.</summary>
    public string? Text { get; init; }

    /// <summary>A number or a truth value, of a scalar that is one.</summary>
    public object? Plain { get; init; }

    /// <summary>Its parts in order, of a list.</summary>
    public IReadOnlyList<StoryNode>? Items { get; init; }

    /// <summary>Its fields in order, of a map.</summary>
    public IReadOnlyList<KeyValuePair<string, StoryNode>>? Fields { get; init; }

    /// <summary>A field; null where there is none.</summary>
    public StoryNode? this[string field] => Fields?.FirstOrDefault(f => f.Key == field).Value;

    /// <summary>The text of a field; null where there is none.</summary>
    public string? Said(string field) => this[field]?.Text;

    /// <summary>True where a field says so; what is said where it is left out.</summary>
    public bool Is(string field, bool otherwise = false) => this[field]?.Plain as bool? ?? otherwise;

    /// <summary>The number of a field; null where there is none.</summary>
    public int? Number(string field) => this[field]?.Plain is long number ? (int)number : null;

    /// <summary>The texts of a field that holds one or a list; none where it is left out.</summary>
    public IReadOnlyList<string> All(string field) => this[field] is not { } node ? [] : node.Items is { } items ? [.. items.Select(i => i.Text!)] : [node.Text!];

    /// <summary>The same without a field.</summary>
    public StoryNode Without(Func<KeyValuePair<string, StoryNode>, bool> left) => this with { Fields = [.. Fields!.Where(f => !left(f))] };

    /// <summary>The same as JSON.</summary>
    public JsonNode? Json() => Fields is { } fields ? new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, f.Value.Json())))
        : Items is { } items ? new JsonArray([.. items.Select(i => i.Json())])
        : Plain switch { bool truth => JsonValue.Create(truth), long number => JsonValue.Create(number), _ => JsonValue.Create(Text) };

    /// <inheritdoc/>
    public override string ToString() => Fields is { } fields ? $"{{ {string.Join(", ", fields.Select(f => $"{f.Key}: {f.Value}"))} }}"
        : Items is { } items ? $"[{string.Join(", ", items)}]" : Text ?? Convert.ToString(Plain, CultureInfo.InvariantCulture) ?? "";
}
