using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Children's records, teams, broken glass.</summary>
public static class ChildrenRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("children", Workers),
        new("children/new", "PST"),
        new("children/{id:guid}", Workers),
        new("children/{id:guid}/facts/new", Workers),
        new("children/{id:guid}/contacts/new", Workers),
        new("children/{id:guid}/contacts/{contact:guid}", Workers),
        new("children/{id:guid}/contacts/{contact:guid}/correct", Workers),
        new("children/{id:guid}/chronology", Workers),
        new("children/{id:guid}/chronology/print", Workers),
        new("children/{id:guid}/around", Workers),
        new("children/{id:guid}/known", Workers),
        new("children/{id:guid}/openings", Workers),
        new("children/{id:guid}/ask", Workers),
        new("children/{id:guid}/glass", Workers),
        new("children/{id:guid}/family", Workers),
        new("children/{id:guid}/accounts", Workers),
        new("children/{id:guid}/involvement", Workers),
        new("children/{id:guid}/involvement/{involvement:guid}", Workers),
        new("children/{id:guid}/seals", Workers),
        new("children/{id:guid}/seals/{seal:guid}", Workers),
        new("children/{id:guid}/seals/{seal:guid}/confirm", "T"),
        new("children/{id:guid}/statements/{statement:guid}", Workers),
        new("children/{id:guid}/restriction", Workers),
        new("children/{id:guid}/conflict", Workers),
        new("children/{id:guid}/requests/{request:guid}", Workers),
        new("children/{id:guid}/households/{statement:guid}", Workers),
        new("children/hand-in", "PSTCK"),
        new("children/{id:guid}/tasks", Workers),
        new("children/{id:guid}/tasks/{task:guid}", Workers),
        new("children/{id:guid}/supervision", Workers),
        new("tasks", Workers),
        new("adult-risk", "PSTCK"),
        new("not-brought", "AMBR"),
        new("api/v1/tasks", Token),
        new("api/v1/events", Token),
        new("api/v1/contacts", Token),
        new("api/v1/children/{id:guid}/events", Token),
        new("children/events", "PSTCK"),
        new("children/{id:guid}/events/new", Workers),
        new("intake", Workers),
        new("notices", "PSTCDK"),
        new("readings/{id:guid}", "PSTCDK"),
        new("own-address", Workers),
        new("conflicts", "T"),
        new("officer", "D"),
        new("glass", "TCD"),
        new("teams", "PSTCDA"),
        new("teams/{id:guid}", "PSTCDA"),
    ];
}
