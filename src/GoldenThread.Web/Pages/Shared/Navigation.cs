using System.Security.Claims;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>The entries of the navigation, in order, each with the permission that shows it.</summary>
internal static class Navigation
{
    public sealed record Entry(string Text, string Href, string Permission);

    private static readonly Entry[] All =
    [
        new("Dashboard", "/", May.SeePlans),
        new("Plans", "/plans", May.SeePlans),
        new("Actions", "/actions", May.SeePlans),
        new("Recommendations", "/recommendations", May.SeeWholePlans),
        new("Returns", "/returns", May.ReportProgress),
        new("Reviews", "/reviews", May.SeeReviews),
        new("Thread", "/thread", May.SeeWholePlans),
        new("Pathways", "/pathways", May.SeePathways),
        new("Board", "/board", May.SeeWholePlans),
        new("Organisations", "/organisations", May.SeeWholePlans),
        new("Search", "/find", May.SeePlans),
        new("People", "/administration/people", May.Administer),
        new("Outbox", "/administration/outbox", May.Administer),
        new("Tokens", "/administration/tokens", May.Administer),
    ];

    public static IEnumerable<Entry> For(ClaimsPrincipal person) => All.Where(entry => person.Allows(entry.Permission));
}
