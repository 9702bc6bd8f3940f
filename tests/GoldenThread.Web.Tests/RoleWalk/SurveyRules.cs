using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Surveys.</summary>
public static class SurveyRules
{
    private const string All = "AMLBR";

    public static IReadOnlyList<Rule> Of { get; } =
    [
        new("surveys", All),
        new("surveys/new", Managers),
        new("surveys/{reference}", All),
        new("surveys/{reference}/questions/{number:int}", Managers),
        new("surveys/{reference}/ask", Managers),
        new("surveys/{reference}/try", Managers),
        new("surveys/{reference}/next", Managers),
        new("surveys/{reference}/paper/{group:int}", Managers),
        new("surveys/{reference}/words", Managers),
        new("surveys/{reference}/concern", Managers),
        new("survey-concerns/{id:guid}", Managers),
        new("surveys/{reference}/contacts", Managers),
        new("surveys/{reference}/invite", Managers),
        new("surveys/{reference}/answers", Managers),
        new("surveys/{reference}/attach/{question}", Managers),
        new("surveys/{reference}/export/{format}", All),
        new("surveys/{reference}/export/form", Managers),
        new("surveys/{reference}/group", All),
        new("api/v1/surveys", Token),
        new("api/v1/surveys/{reference}", Token),
        new("api/v1/surveys/{reference}/groups", Token),
        new("published/{partnership}/surveys/{reference}/export/{format}", Open),
        new("s/{address}", Open),
        new("published/{partnership}/surveys/{reference}", Open),
    ];
}
