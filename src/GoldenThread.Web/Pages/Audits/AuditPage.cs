using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>What pages of one audit ask at their door.</summary>
internal static class AuditPage
{
    /// <summary>An audit that the person leads; null where it is not there or somebody else leads it.</summary>
    public static async Task<FoundAudit?> Led(FindAudits find, string reference, Acting acting) =>
        await find.One(reference) is { } found && acting.Person is { } me && found.Audit.IsLedBy(me) ? found : null;
}
