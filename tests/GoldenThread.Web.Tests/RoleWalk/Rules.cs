namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>All rules. An area adds its list here, one line each.</summary>
public static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. AccountRules.All,
        .. AssuranceRules.All,
        .. IndicatorRules.All,
        .. AuditRules.Of,
        .. TrainingRules.All,
        .. SurveyRules.Of,
        .. SelfAssessmentRules.Of,
        .. NoticeRules.All,
        .. ChildrenRules.All,
        .. PlanRules.All,
        .. PolicyRules.All,
        .. PublishingRules.All,
    ];
}
