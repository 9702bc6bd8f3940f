using GoldenThread.Audits;
using GoldenThread.Organisations;
using GoldenThread.Storage.Audits;

namespace GoldenThread.Work.Audits;

/// <summary>An audit with what the person may see of it.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="Frames">Lists of cases that they may see.</param>
/// <param name="Cases">Cases that they may see.</param>
/// <param name="Sheets">Sheets that they may see.</param>
/// <param name="Moderations">Moderations that they may see.</param>
/// <param name="Panel">Grades of the panel that they may see.</param>
/// <param name="Concerns">Immediate concerns that they may see.</param>
/// <param name="Progress">How far it has come, in numbers.</param>
/// <param name="Organisations">The partnership's organisations.</param>
internal sealed record FoundAudit(
    Audit Audit, IReadOnlyList<AuditFrame> Frames, IReadOnlyList<AuditCase> Cases, IReadOnlyList<AuditSheet> Sheets, IReadOnlyList<Moderation> Moderations,
    IReadOnlyList<PanelGrade> Panel, IReadOnlyList<ImmediateConcern> Concerns, AuditProgress Progress, OrganisationRegister Organisations)
{
    /// <summary>The name of an organisation.</summary>
    public string Name(OrganisationId organisation) => Organisations.Find(organisation)?.Name ?? "An organisation that is not known";

    /// <summary>True where an earlier draw found the same file: it is read once, and counts for both.</summary>
    public bool IsReadBefore(AuditCase one) => one.Reference is { } reference && Cases.TakeWhile(c => c.Id != one.Id).Any(c => c.NotReadBecause is null && c.Reference == reference);

    /// <summary>The sheets of a case, those that were written for an earlier draw too.</summary>
    public IEnumerable<AuditSheet> SheetsOf(AuditCase one) => Sheets.Where(s => GoldenThread.Audits.Audit.ReadAs(one, Cases).Contains(s.CaseId));

    /// <summary>A case by its id; null where it is not seen.</summary>
    public AuditCase? Case(Guid id) => Cases.FirstOrDefault(c => c.Id == id);
}
