using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>Where one is in a long list, and the ways on (Pages/Shared/_Pager). The other questions of the address stay.</summary>
internal sealed record Pager(int Page, int Size, int Total, string Path, IReadOnlyList<KeyValuePair<string, string?>> Asked)
{
    public const int UsualSize = 50;

    // Not "page": that is the name of the page itself in the route.
    private const string Key = "Number";

    public static Pager Of(HttpRequest request, int page, int total, int size = UsualSize) => new(
        Math.Max(1, page), size, total, request.Path,
        [
            .. request.Query.Where(one => !string.Equals(one.Key, Key, StringComparison.OrdinalIgnoreCase))
            .SelectMany(one => one.Value.Where(value => !string.IsNullOrEmpty(value)).Select(value => KeyValuePair.Create(one.Key, value))),
        ]);

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int First => Total == 0 ? 0 : ((Page - 1) * Size) + 1;

    public int Last => Math.Min(Page * Size, Total);

    public string To(int page) =>
        QueryHelpers.AddQueryString(Path, page == 1 ? Asked : [.. Asked, KeyValuePair.Create(Key, (string?)page.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The same question at another address, such as that of an export.</summary>
    public string Also(string path) => QueryHelpers.AddQueryString(path, Asked);
}
