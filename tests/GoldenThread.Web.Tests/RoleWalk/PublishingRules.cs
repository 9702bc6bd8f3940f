using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Versions of plans, and what everybody reads.</summary>
public static class PublishingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("plans/{reference}/publish", Managers),
        new("publications/{id:guid}", Managers),
        new("publications/{id:guid}/preview", Managers),
        new("published", Open),
        new("published/{partnership}", Open),
        new("published/{partnership}/{plan}", Open),
        new("published/{partnership}/{plan}/{form:regex(^(table|narrative)$)}", Open),
        new("published/{partnership}/{plan}/{form:regex(^(table|narrative)$)}/{number:int}", Open),
        new("published/{partnership}/{plan}/{form:regex(^(table|narrative)$)}/{number:int}.{format:regex(^(docx|pdf)$)}", Open),
    ];
}
