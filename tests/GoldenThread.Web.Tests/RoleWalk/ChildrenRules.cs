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
        new("children/{id:guid}/openings", Workers),
        new("children/{id:guid}/ask", Workers),
        new("children/{id:guid}/glass", Workers),
        new("glass", "TCD"),
        new("teams", "PSTCDA"),
    ];
}
