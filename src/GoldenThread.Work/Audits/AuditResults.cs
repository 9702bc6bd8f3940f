using GoldenThread.Audits;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Audits;
using GoldenThread.Time;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Audits;

/// <summary>Results of audits as evidence: what was attached, and the same aspect in the last audit that repeats it.</summary>
internal sealed class AuditResults(GoldenThreadDb db, ReportAudit report) : IResultSource
{
    /// <inheritdoc/>
    public bool Has(ResultOrigin origin) => origin == ResultOrigin.AuditResult;

    /// <summary>A result as it was reported.</summary>
    public static ShownResult Of(Audit audit, ReportedAspect found) => new(
        ResultOrigin.AuditResult, audit.Id.Value, found.Aspect, $"Good or better in {AuditWords.Result(found)}", found.Result.Share,
        $"draw {audit.Draws.Count}, frame {audit.Digest}", $"tool {audit.Tool.Key} version {audit.Tool.Number}", LondonTime.Day(audit.ReportedAt!.Value));

    /// <inheritdoc/>
    public async Task<ShownResult?> Now(AttachedResult attached) =>
        await Last(attached) is { } last && last.Results.FirstOrDefault(r => r.Aspect == attached.Part) is { } found ? Of(last, found) : null;

    /// <inheritdoc/>
    public async Task Attach(AttachedResult attached, PlanAction action)
    {
        var evidence = attached.EvidenceId;
        var target = await db.AuditEvidence.AsNoTracking().Where(e => e.EvidenceId == evidence).Select(e => e.Target).SingleOrDefaultAsync();
        await report.Attach(await Last(attached) ?? throw new RuleException("There is no result to attach."), attached.Part, action, target);
    }

    // Of those that repeat it, directly or through others, and graded the same aspect, the one that was reported last; itself where none does.
    private async Task<Audit?> Last(AttachedResult attached)
    {
        var first = new AuditId(attached.SourceId);
        var reported = await db.Audits.AsNoTracking().Where(a => a.ReportedAt != null).ToListAsync();
        var line = new HashSet<AuditId> { first };
        while (reported.Any(a => a.ReAuditOf is { } before && line.Contains(before) && line.Add(a.Id)))
        {
        }

        return reported.Where(a => line.Contains(a.Id) && a.Results.Any(r => r.Aspect == attached.Part)).OrderBy(a => a.ReportedAt).LastOrDefault();
    }
}
