using static GoldenThread.Web.Tests.RoleWalk.Rule;

namespace GoldenThread.Web.Tests.RoleWalk;

/// <summary>Training: everybody sees courses and books for themselves; names, figures and answers have rules of their own below.</summary>
public static class TrainingRules
{
    private const string Recorders = "AMLBRPSTC";
    private const string BookOthers = "AMLST";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("training", Anybody),
        new("training/courses", Anybody),
        new("training/courses/new", Managers),
        new("training/courses/{id:guid}", Anybody),
        new("training/courses/{id:guid}/change", Managers),
        new("training/courses/{id:guid}/sessions/new", Managers),
        new("training/courses/{id:guid}/list", Recorders),
        new("training/courses/{id:guid}/attach", Managers),
        new("training/sessions/{id:guid}", Anybody),
        new("training/sessions/{id:guid}/book", BookOthers),
        new("training/sessions/{id:guid}/change", Managers),
        new("training/sessions/{id:guid}/attendance", Recorders),
        new("training/attendance/{id:guid}", Anybody),
        new("training/follow-ups", Managers),
        new("training/coverage", Everyone),
        new("training/coverage.csv", Everyone),
        new("training/scope", "AML"),
        new("training/mine", Anybody),
        new("training/certificates/{id:guid}", Anybody),
        new("training/certificates/{id:guid}.{format}", Anybody),
        new("training/people", Managers),
        new("training/sessions/{id:guid}/door", Recorders),
        new("follow-up/{id:guid}/{code}", Open),
        new("door/{id:guid}/{code}", Open),
    ];
}
