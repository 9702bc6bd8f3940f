using GoldenThread.SelfAssessments;

namespace GoldenThread.Work.SelfAssessments;

/// <summary>Where self-assessments are.</summary>
internal static class SelfAssessmentAddresses
{
    public const string All = "/self-assessments";

    public static string Of(Cycle cycle) => $"{All}/{Uri.EscapeDataString(cycle.Reference)}";

    public static string Return(Cycle cycle, OrganisationId organisation) => $"{Of(cycle)}/{organisation.Value}";

    public static string Standard(Cycle cycle, OrganisationId organisation, Standard standard) => $"{Return(cycle, organisation)}/standards/{standard.Key}";

    public static string Judged(Cycle cycle, OrganisationId organisation, string statement) => $"{Return(cycle, organisation)}/statements/{statement}";

    public static string Statement(Cycle cycle, string statement) => $"{Of(cycle)}/statements/{statement}";

    public static string Question(Guid id) => $"{All}/differences/{id}";

    public static string Standards(string key) => $"{All}/standards/{key}";
}
