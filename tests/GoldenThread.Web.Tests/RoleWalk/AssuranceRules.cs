using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Dashboard, lists, returns, calendars, and the API.</summary>
public static class AssuranceRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("api/{documentName}/openapi.json", Open),
        new("api/v1/plans", Token),
        new("api/v1/plans/{id:guid}", Token),
        new("api/v1/plans/{id:guid}/recommendations", Token),
        new("api/v1/recommendations/{id:guid}", Token),
        new("api/v1/recommendations/{id:guid}/ratings", Token),
        new("api/v1/recommendations/{id:guid}/actions", Token),
        new("api/v1/actions", Token),
        new("api/v1/actions/{id:guid}", Token),
        new("api/v1/actions/{id:guid}/ratings", Token),
        new("api/v1/actions/{id:guid}/updates", Token),
        new("api/v1/updates", Token),
        new("api/v1/updates/{id:guid}", Token),
        new("api/v1/publications", Token),
        new("api/v1/publications/{id:guid}", Token),
    ];
}
