using System.Security.Claims;
using GoldenThread.Web.Accounts;

namespace GoldenThread.Web.Hosting;

/// <summary>The entries of the navigation, in order, each with the permission that shows it.</summary>
internal static class Navigation
{
    public sealed record Entry(string Text, string Href, string Permission);

    private static readonly Entry[] All =
    [
        new("Plans", "/plans", May.SeePlans),
        new("People", "/administration/people", May.Administer),
        new("Outbox", "/administration/outbox", May.Administer),
    ];

    public static IEnumerable<Entry> For(ClaimsPrincipal person) => All.Where(entry => person.Allows(entry.Permission));
}
