using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items on this page.</param>
/// <param name="Page">The page number, from 1.</param>
/// <param name="PageSize">The number of items per page.</param>
/// <param name="Total">The number of items in total.</param>
/// <param name="Links">Addresses of this page, and of the first, previous, next and last page if they exist.</param>
internal sealed record Paged<TItem>(IReadOnlyList<TItem> Items, int Page, int PageSize, int Total, IReadOnlyDictionary<string, string> Links)
{
    public static Paged<TItem> Of(HttpContext http, Paging paging, int total, IReadOnlyList<TItem> items)
    {
        var last = Math.Max(1, (total + paging.Size - 1) / paging.Size);
        var links = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["self"] = Address(http, paging, paging.Number),
            ["first"] = Address(http, paging, 1)
        };
        if (paging.Number > 1) links["previous"] = Address(http, paging, Math.Min(paging.Number - 1, last));
        if (paging.Number < last) links["next"] = Address(http, paging, paging.Number + 1);
        links["last"] = Address(http, paging, last);
        return new Paged<TItem>(items, paging.Number, paging.Size, total, links);
    }

    // The other questions of the request stay in the address.
    private static string Address(HttpContext http, Paging paging, int page)
    {
        var asked = http.Request.Query
            .Where(one => !one.Key.Equals("page", StringComparison.OrdinalIgnoreCase) && !one.Key.Equals("pageSize", StringComparison.OrdinalIgnoreCase))
            .SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value)))
            .Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture)))
            .Append(KeyValuePair.Create("pageSize", (string?)paging.Size.ToString(CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString(http.Request.Path, asked);
    }
}
