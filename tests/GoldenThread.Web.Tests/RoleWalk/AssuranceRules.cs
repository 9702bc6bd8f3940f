using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Dashboard, lists, returns, calendars, and the API.</summary>
public static class AssuranceRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("actions", Everyone),
        new("actions/export/{format}", Everyone),
        new("recommendations", "AMBR"),
        new("recommendations/export/{format}", "AMBR"),
        new("recommendations/families", "AMBR"),
        new("recommendations/{id:guid}/said-before", "AMBR"),
        new("POST recommendations/{id:guid}/said-before?handler=Decide", Managers),
        new("recommendations/{id:guid}/family", "AMBR"),
        new("plans/{reference}/said-before", "AMBR"),
        new("returns", "AML"),
        new("returns/{id:guid}", "AML"),
        new("POST returns/{id:guid}?handler=Accept", Managers),
        new("POST returns/{id:guid}?handler=SendBack", Managers),
        new("returns/write/{action:guid}", "L"),
        new("returns/owed", Managers),
        new("returns/reminders", "A"),
        new("board", "AMBR"),
        new("POST board", Managers),
        new("POST board/{id:guid}", Managers),
        new("board/{id:guid}", Managers),
        new("board/changes", "AMBR"),
        new("find", Everyone),
        new("find/export/{format}", Everyone),
        new("account/calendar", Everyone),
        new("calendar/{secret}.ics", Open),
        new("administration/tokens", "A"),
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
