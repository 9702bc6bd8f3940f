using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Indicators, proofs and doubts.</summary>
public static class IndicatorRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("indicators", Everyone),
        new("indicators/new", Managers),
        new("indicators/owed", "AML"),
        new("indicators/export/{format}", Everyone),
        new("indicators/{key}/export/{format}", Everyone),
        new("indicators/{key}/compute", Managers),
        new("indicators/{key}/cases/{reading:guid}", "L"),
        new("indicators/{key}/owners/{organisation:guid}", Managers),
        new("assurance/export/{format}", "AMBR"),
        new("doubts/{id:guid}/challenge", "B"),
        new("indicators/{key}", Everyone),
        new("indicators/{key}/version", Managers),
        new("indicators/{key}/owners", Managers),
        new("indicators/{key}/target", Managers),
        new("indicators/{key}/change", Managers),
        new("indicators/{key}/phase", Managers),
        new("indicators/{key}/readings", "AML"),
        new("indicators/{key}/file", "AML"),
        new("plans/{reference}/proof", Managers),
        new("assurance", "AMBR"),
        new("assurance/{part}", "AMBR"),
        new("assurance/{part}/export/{format}", "AMBR"),
        new("assurance/export/pack/{format}", "AMBR"),
        new("doubts/{id:guid}", Managers),
        new("actions/{id:guid}/proof", Managers),
        new("actions/{id:guid}/evidence/{piece:guid}/weigh", Managers),
        new("actions/{id:guid}/evidence/{piece:guid}/newer", Managers),
        new("proofs/{id:guid}/withdraw", Managers),
        new("proofs/{id:guid}/attach", Managers),
        new("api/v1/indicators", Token),
        new("api/v1/indicators/{key}", Token),
        new("api/v1/indicators/{key}/readings", Token),
        new("api/v1/actions/{id:guid}/proofs", Token),
        new("api/v1/doubts", Token),
        new("api/v1/proofs", Token),
        new("api/v1/audits", Token),
        new("api/v1/audits/{reference}", Token),
        new("api/v1/audits/{reference}/results", Token),
        new("api/v1/coverage", Token),
        new("api/v1/policies", Token),
        new("api/v1/policies/{reference}", Token),
        new("api/v1/policies/{reference}/circulation", Token),
    ];
}
