namespace GoldenThread.Web.Api;

/// <summary>
/// Names of operations, for programs that are generated from the description: of the method and the address, so that none can be without one.
/// "GET /actions/{id}/updates" is "listActionUpdates".
/// </summary>
internal static class OperationIds
{
    /// <param name="method">The method, such as "GET".</param>
    /// <param name="path">The address below <see cref="ApiAddresses.Root"/>.</param>
    public static string Of(string method, string path)
    {
        var parts = path.Trim('/').Split('/');
        var ofOne = parts[^1].StartsWith('{');
        var nouns = parts.Where(part => !part.StartsWith('{')).ToList();
        var lists = method == "GET" && !ofOne;
        var verb = method switch
        {
            "GET" => ofOne ? "read" : "list",
            "POST" => "create",
            "PATCH" => "change",
            "PUT" => "replace",
            "DELETE" => "remove",
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no word for it."),
        };
        return verb + string.Concat(nouns.Select((noun, at) => Capital(at == nouns.Count - 1 && lists ? noun : One(noun))));
    }

    /// <summary>The group that an operation stands in: what its address begins with, such as "Plans".</summary>
    /// <param name="path">The address below <see cref="ApiAddresses.Root"/>.</param>
    public static string Group(string path) => Capital(path.Trim('/').Split('/')[0]);

    private static string One(string noun) => noun switch
    {
        "people" => "person",
        "children" => "child",
        "policies" => "policy",
        _ => noun.EndsWith('s') ? noun[..^1] : noun,
    };

    private static string Capital(string noun) => string.Concat(noun.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
