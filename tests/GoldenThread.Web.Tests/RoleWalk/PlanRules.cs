using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Plans, recommendations, actions, their files, imports and organisations.</summary>
public static class PlanRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("plans", Everyone),
        new("plans/{reference}", Everyone),
        new("plans/{reference}/source/file", "AMBR"),
        new("recommendations/{id:guid}", Everyone),
        new("recommendations/{id:guid}/edit", Managers),
        new("recommendations/{id:guid}/actions/new", Managers),
        new("recommendations/{id:guid}/board", "AMB"),
        new("{things:regex(^(recommendations|actions)$)}/{id:guid}/rate", Managers),
        new("{things:regex(^(recommendations|actions)$)}/{id:guid}/impact", Managers),
        new("actions/{id:guid}", Everyone),
        new("actions/{id:guid}/edit", Managers),
        new("actions/{id:guid}/due", Managers),
        new("actions/{id:guid}/activity", Managers),
        new("actions/{id:guid}/organisations", Managers),
        new("actions/{id:guid}/contacts", Managers),
        new("actions/{id:guid}/update", Managers),
        new("actions/{id:guid}/evidence", Managers),
        new("actions/{id:guid}/evidence/{piece:guid}/withdraw", Managers),
        new("plans/{reference}/history", Everyone),
        new("plans/{reference}/source", "AMBR"),
        new("plans/{reference}/state", Managers),
        new("plans/{reference}/recommendations/new", Managers),
        new("new-plan", Managers),
        new("import", Managers),
        new("import/{id:guid}", Managers),
        new("import/{id:guid}/correct", Managers),
        new("import/{id:guid}/reading", Managers),
        new("import/{id:guid}/organisations", Managers),
        new("import/status-words", Managers),
        new("import/{id:guid}/attachments", Managers),
        new("organisations", "AMBR"),
        new("organisations/{id:guid}", "AMBR"),
        new("organisations/new", Managers),
        new("organisations/duplicates", Managers),
        new("organisations/official-names", Managers),
        new("organisations/{id:guid}/details", Managers),
        new("organisations/{id:guid}/names", Managers),
        new("organisations/{id:guid}/end", Managers),
        new("organisations/{id:guid}/contacts", Managers),
        new("attachments/{id:guid}", Everyone),
    ];
}
