using GoldenThread.Policies;

namespace GoldenThread.Work.Policies;

/// <summary>Where policies are.</summary>
internal static class PolicyAddresses
{
    public static string Of(Policy policy) => $"/policies/{Uri.EscapeDataString(policy.Reference)}";

    public static string Of(Policy policy, PolicyVersion version) => $"{Of(policy)}/versions/{version.Number}";

    public static string File(Policy policy, PolicyVersion version) => $"{Of(policy, version)}/file";

    public static string Acknowledge(Policy policy, OrganisationId organisation) => $"{Of(policy)}/acknowledge/{organisation.Value}";
}
