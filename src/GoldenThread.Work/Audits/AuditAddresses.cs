using GoldenThread.Audits;

namespace GoldenThread.Work.Audits;

/// <summary>Where audits are.</summary>
internal static class AuditAddresses
{
    public static string Of(Audit audit) => $"/audits/{Uri.EscapeDataString(audit.Reference)}";

    public static string Cases(Audit audit) => $"{Of(audit)}/cases";

    public static string Sheet(Guid id) => $"/audit-sheets/{id}";

    public static string Moderation(Guid id) => $"/moderations/{id}";

    public static string Concern(Guid id) => $"/concerns/{id}";
}
