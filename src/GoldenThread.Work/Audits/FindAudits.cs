using GoldenThread.Audits;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Audits;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Audits;

/// <summary>What the pages of audits show. What a person may not see is not there: the database decides.</summary>
internal sealed class FindAudits(GoldenThreadDb db, Acting acting)
{
    /// <summary>The audits that the person may see, the newest first.</summary>
    public Task<List<Audit>> All() => db.Audits.AsNoTracking().OrderByDescending(a => a.PlannedAt).ThenBy(a => a.Id).ToListAsync();

    /// <summary>An audit by its reference, tracked for changes; null where it is not there, or not to be seen.</summary>
    public Task<Audit?> Audit(string reference)
    {
        var lower = reference.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // the index is on the lower form
        return db.Audits.SingleOrDefaultAsync(a => a.Reference.ToLower() == lower);
#pragma warning restore CA1862
    }

    /// <summary>The same by its id.</summary>
    public Task<Audit?> Audit(AuditId id) => db.Audits.SingleOrDefaultAsync(a => a.Id == id);

    /// <summary>An audit with what hangs on it, tracked for changes; null where it is not there.</summary>
    public async Task<FoundAudit?> One(string reference) => await Audit(reference) is { } audit ? await Whole(audit) : null;

    /// <summary>What hangs on an audit.</summary>
    public async Task<FoundAudit> Whole(Audit audit) => new(
        audit,
        await db.AuditFrames.Where(f => f.Audit == audit.Id).OrderBy(f => f.Id).ToListAsync(),
        await db.AuditCases.Where(c => c.Audit == audit.Id).OrderBy(c => c.Draw).ThenBy(c => c.Code).ThenBy(c => c.Id).ToListAsync(),
        await db.AuditSheets.Where(s => s.Audit == audit.Id).OrderBy(s => s.CaseCode).ThenBy(s => s.Id).ToListAsync(),
        await db.Moderations.Where(m => m.Audit == audit.Id).OrderBy(m => m.Id).ToListAsync(),
        await db.PanelGrades.Where(p => p.Audit == audit.Id).OrderBy(p => p.Id).ToListAsync(),
        await db.ImmediateConcerns.Where(c => c.Audit == audit.Id).OrderBy(c => c.Id).ToListAsync(),
        await AuditProgress.Of(db, audit.Id),
        await OrganisationLoading.Register(db));

    /// <summary>A sheet with its audit; null where it is not there.</summary>
    public async Task<(AuditSheet Sheet, Audit Audit, AuditCase Case)?> Sheet(Guid id)
    {
        if (await db.AuditSheets.SingleOrDefaultAsync(s => s.Id == id) is not { } sheet || await Audit(sheet.Audit) is not { } audit) return null;
        return await db.AuditCases.SingleOrDefaultAsync(c => c.Id == sheet.CaseId) is { } one ? (sheet, audit, one) : null;
    }

    /// <summary>A moderation with its audit and case, and its sheet once the grades are sent; null where it is not there.</summary>
    public async Task<(Moderation Moderation, Audit Audit, AuditCase Case, AuditSheet? Sheet)?> Moderation(Guid id)
    {
        if (await db.Moderations.SingleOrDefaultAsync(m => m.Id == id) is not { } moderation || await Audit(moderation.Audit) is not { } audit) return null;
        if (await db.AuditCases.SingleOrDefaultAsync(c => c.Id == moderation.CaseId) is not { } one) return null;
        return (moderation, audit, one, moderation.SentAt is null ? null : await db.AuditSheets.SingleOrDefaultAsync(s => s.Id == moderation.SheetId));
    }

    /// <summary>The moderation of a sheet whose grades the person has still to send; null where they owe none. Until then they are shown nothing of the sheet, whatever else they may see.</summary>
    public async Task<Guid?> Blind(Guid sheet) => acting.Person is not { } me ? null
        : await db.Moderations.Where(m => m.SheetId == sheet && m.Moderator == me && m.SentAt == null).Select(m => (Guid?)m.Id).FirstOrDefaultAsync();

    /// <summary>Sheets and moderations that wait for the person.</summary>
    public async Task<(IReadOnlyList<AuditSheet> Sheets, IReadOnlyList<Moderation> Moderations)> Mine()
    {
        if (acting.Person is not { } me) return ([], []);
        return (
            await db.AuditSheets.AsNoTracking().Where(s => s.Auditor == me && s.State == SheetState.Open).OrderBy(s => s.CaseCode).ToListAsync(),
            await db.Moderations.AsNoTracking().Where(m => m.Moderator == me && m.SentAt == null).OrderBy(m => m.Id).ToListAsync());
    }

    /// <summary>Codes of cases by their ids.</summary>
    public Task<Dictionary<Guid, string>> Codes(IEnumerable<Guid> cases)
    {
        var ids = cases.ToList();
        return db.AuditCases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Code);
    }

    /// <summary>True where there is a recommendation that the person may see.</summary>
    public Task<bool> Recommendation(RecommendationId id) => db.Set<GoldenThread.Plans.Recommendation>().AnyAsync(r => r.Id == id);

    /// <summary>Immediate concerns that are open and that the person may see.</summary>
    public Task<List<ImmediateConcern>> OpenConcerns() => db.ImmediateConcerns.Where(c => c.AnsweredAt == null).OrderBy(c => c.At).ToListAsync();

    /// <summary>A concern; null where it is not there.</summary>
    public Task<ImmediateConcern?> Concern(Guid id) => db.ImmediateConcerns.SingleOrDefaultAsync(c => c.Id == id);

    /// <summary>People who can be named: those of the audit's organisations first.</summary>
    public async Task<IReadOnlyList<Account>> People(Audit audit) =>
    [
        .. (await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null).ToListAsync())
            .OrderByDescending(a => a.Organisation is { } own && audit.Organisations.Contains(own)).ThenBy(a => a.FullName, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Earlier audits that graded one of these aspects, the newest first.</summary>
    public async Task<IReadOnlyList<Audit>> Earlier(AuditTool tool) =>
        [.. (await All()).Where(a => a.ReportedAt is not null && a.Tool.Aspects.Any(x => tool.Aspect(x.Key) is not null))];
}
