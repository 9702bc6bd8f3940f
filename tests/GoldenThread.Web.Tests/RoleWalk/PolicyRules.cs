using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Policies and champions.</summary>
public static class PolicyRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("policies", Anybody),
        new("policies/new", "AML"),
        new("policies/export/{format}", Everyone),
        new("policies/{reference}", Anybody),
        new("policies/{reference}/versions/{number:int}", Anybody),
        new("policies/{reference}/versions/{number:int}/file", Anybody),
        new("policies/{reference}/new-version", "AML"),
        new("policies/{reference}/circulate", "AML"),
        new("policies/{reference}/end", "AML"),
        new("policies/{reference}/attach", Managers),
        new("policies/{reference}/acknowledge/{organisation:guid}", "AML"),
        new("champions", Anybody),
        new("champions/new", "AML"),
        new("champions/{id:guid}", Anybody),
        new("champions/{id:guid}/edit", "AML"),
    ];
}
