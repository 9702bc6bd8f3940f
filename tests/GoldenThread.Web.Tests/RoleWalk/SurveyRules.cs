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
        new("s/{address}", Open),
        new("published/{partnership}/surveys/{reference}", Open),
    ];
}
