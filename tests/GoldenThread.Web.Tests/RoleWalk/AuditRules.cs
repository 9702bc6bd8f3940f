using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Audits and rounds.</summary>
public static class AuditRules
{
    private const string All = "AMLBRPSTC";
    private const string Readers = "AMLPSTC";

    public static IReadOnlyList<Rule> Of { get; } =
    [
        new("audits", All),
        new("audits/new", Managers),
        new("audits/{reference}", All),
        new("audits/{reference}/cases", "AML"),
        new("audits/{reference}/people", "AML"),
        new("audits/{reference}/lock", Managers),
        new("audits/{reference}/draw", Managers),
        new("audits/{reference}/draw.csv", Managers),
        new("audits/{reference}/cases/{id:guid}", Managers),
        new("audits/{reference}/moderation", Managers),
        new("audits/{reference}/panel", Managers),
        new("audits/{reference}/report", Managers),
        new("audits/{reference}/findings/new", Managers),
        new("audits/{reference}/findings/{number:int}", Managers),
        new("audits/{reference}/attach/{aspect}", Managers),
        new("audits/{reference}/end", Managers),
        new("audits/{reference}/export/{format}", All),
        new("audit-sheets/{id:guid}", Readers),
        new("audit-sheets/{id:guid}/concern", Readers),
        new("moderations/{id:guid}", Readers),
        new("concerns/{id:guid}", Readers),
        new("audits/tools", All),
        new("audits/tools/{key}", All),
        new("audits/rounds", All),
        new("audits/rounds/new", Managers),
        new("audits/rounds/{schedule:guid}/{organisation:guid}/{number:int}", "AML"),
    ];
}
