using System.Text.Json;
using System.Text.RegularExpressions;

namespace GoldenThread.Documents.Directories;

/// <summary>What a directory says of a group: its name and number where it says them, and who comes in and goes out.</summary>
/// <param name="Name">Its name; null where nothing was said.</param>
/// <param name="ExternalId">The directory's number for it; null where nothing was said.</param>
/// <param name="Clears">True where only those of <paramref name="Adds"/> are in it afterwards.</param>
/// <param name="Adds">Who comes in.</param>
/// <param name="Removes">Who goes out.</param>
public sealed partial record ScimGroupChange(string? Name, string? ExternalId, bool Clears, IReadOnlyList<Guid> Adds, IReadOnlyList<Guid> Removes)
{
    /// <summary>A group said as a whole (POST, PUT).</summary>
    /// <param name="body">What was sent.</param>
    /// <exception cref="ScimException">It has no displayName, or a member's value is no id.</exception>
    public static ScimGroupChange Whole(JsonElement body)
    {
        if (Json.Text(body, "displayName")?.Trim() is not { Length: > 0 } name) throw ScimException.Wrong("displayName is missing");
        return new ScimGroupChange(name, Json.Text(body, "externalId"), true, Json.Member(body, "members") is { } members ? Ids(members) : [], []);
    }

    /// <summary>The changes of a PATCH, taken together in their order.</summary>
    /// <param name="body">What was sent.</param>
    /// <exception cref="ScimException">It is no PATCH, or a member's value is no id.</exception>
    public static ScimGroupChange Patched(JsonElement body)
    {
        var (name, external, clears) = ((string?)null, (string?)null, false);
        var (adds, removes) = (new List<Guid>(), new List<Guid>());
        foreach (var (kind, path, value) in ScimOperation.Read(body))
        {
            var plain = path!.ToLowerInvariant();
            if (plain == "displayname" && value is { } named && kind != "remove") name = Json.Text(named, "displayName", 0)?.Trim();
            else if (plain == "externalid" && value is { } number && kind != "remove") external = Json.Text(number, "externalId", 0);
            else if (plain == "members" && kind == "add" && value is { } more) Move(Ids(more), adds, removes);
            else if (plain == "members" && kind == "replace" && value is { } only) (clears, adds, removes) = (true, [.. Ids(only)], []);
            else if (plain == "members" && kind == "remove" && value is { ValueKind: JsonValueKind.Array } fewer && fewer.GetArrayLength() > 0) Move(Ids(fewer), removes, adds);
            else if (plain == "members" && kind == "remove") (clears, adds, removes) = (true, [], []);
            else if (kind == "remove" && Member().Match(path) is { Success: true } one) Move([Id(one.Groups["id"].Value)], removes, adds);
        }

        return new ScimGroupChange(name, external, clears, adds, removes);
    }

    private static void Move(IReadOnlyList<Guid> ids, List<Guid> into, List<Guid> outOf)
    {
        foreach (var id in ids)
        {
            outOf.Remove(id);
            if (!into.Contains(id)) into.Add(id);
        }
    }

    private static List<Guid> Ids(JsonElement members) => members.ValueKind switch
    {
        JsonValueKind.Array => [.. members.EnumerateArray().Select(member => Id(Json.Text(member, "members", 1))).Distinct()],
        JsonValueKind.Object or JsonValueKind.String => [Id(Json.Text(members, "members", 1))],
        _ => throw ScimException.Wrong("members have to be a list"),
    };

    private static Guid Id(string? value) => Guid.TryParse(value, out var id) ? id : throw ScimException.Wrong($"A member's value is no id of a user here: {value}");

    [GeneratedRegex("""^members\[value eq "(?<id>[^"]*)"\]$""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Member();
}
