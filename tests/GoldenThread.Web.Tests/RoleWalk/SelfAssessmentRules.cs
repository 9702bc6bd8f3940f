using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Self-assessments.</summary>
public static class SelfAssessmentRules
{
    private const string Writers = "AML";

    public static IReadOnlyList<Rule> Of { get; } =
    [
        new("self-assessments", Everyone),
        new("self-assessments/new", Managers),
        new("self-assessments/standards", Everyone),
        new("self-assessments/standards/{key}", Everyone),
        new("self-assessments/differences/{id:guid}", Everyone),
        new("self-assessments/{reference}", Everyone),
        new("self-assessments/{reference}/export/{format}", Everyone),
        new("self-assessments/{reference}/panel", Managers),
        new("self-assessments/{reference}/asked", Managers),
        new("self-assessments/{reference}/close", Managers),
        new("self-assessments/{reference}/statements/{statement}", Everyone),
        new("self-assessments/{reference}/statements/{statement}/voice", Managers),
        new("self-assessments/{reference}/statements/{statement}/attach", Managers),
        new("self-assessments/{reference}/{organisation:guid}", Everyone),
        new("self-assessments/{reference}/{organisation:guid}/standards/{standard}", Writers),
        new("self-assessments/{reference}/{organisation:guid}/sign-off", Writers),
        new("self-assessments/{reference}/{organisation:guid}/file", Writers),
        new("self-assessments/{reference}/{organisation:guid}/export/{format}", Everyone),
        new("self-assessments/{reference}/{organisation:guid}/statements/{statement}", Everyone),
        new("api/v1/self-assessments", Token),
        new("api/v1/self-assessments/{reference}", Token),
        new("api/v1/self-assessments/{reference}/statements", Token),
    ];
}
