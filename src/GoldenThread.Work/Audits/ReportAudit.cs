using GoldenThread.Audits;
using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Work.Audits;

/// <summary>Findings, results, what they show of an action, and the day to look again.</summary>
internal sealed class ReportAudit(GoldenThreadDb db, Acting acting, KeepDoubts doubts, FindAudits find)
{
    /// <summary>Writes a finding down.</summary>
    /// <exception cref="RuleException">It has no words.</exception>
    public async Task Find(Audit audit, string words)
    {
        audit.Find(words);
        await db.SaveAsRead();
    }

    /// <summary>Says which action answers a finding, or why none does.</summary>
    /// <exception cref="RuleException">Neither is said.</exception>
    public async Task AnswerFinding(Audit audit, int number, ActionId? action, string without)
    {
        audit.AnswerFinding(number, action, without);
        await db.SaveAsRead();
    }

    /// <summary>Reports the results. Doubts of what rests on an audit that this one repeats are worked out anew.</summary>
    /// <exception cref="RuleException">Sheets or moderations are missing.</exception>
    public async Task Report(FoundAudit found)
    {
        found.Audit.Report(found.Cases, found.Sheets, found.Moderations, found.Panel, acting.By);
        await db.SaveAsRead("Results reported");
        await doubts.OfReAudit(acting.Partnership, found.Audit.Id);
    }

    /// <summary>Closes it.</summary>
    /// <exception cref="RuleException">Findings or concerns are open, or it is not said when it is looked at again.</exception>
    public async Task Close(FoundAudit found, DateOnly? lookAgainOn, string? because)
    {
        found.Audit.Close(lookAgainOn, because, found.Progress.OpenConcerns, acting.By);
        await db.SaveAsRead("Audit closed");
    }

    /// <summary>Attaches the result of an aspect to an action as evidence, as it stands.</summary>
    /// <param name="audit">The audit.</param>
    /// <param name="aspect">Key of the aspect.</param>
    /// <param name="action">The action.</param>
    /// <param name="target">Agreed target, as a percentage; null where nothing was.</param>
    /// <exception cref="RuleException">There is no result of it.</exception>
    public async Task<Evidence> Attach(Audit audit, string aspect, PlanAction action, decimal? target)
    {
        if (audit.ReportedAt is not { } reported || audit.Results.FirstOrDefault(r => r.Aspect == aspect) is not { } found || found.Result.Share is null)
            throw new RuleException("There is no result to attach yet.") { About = nameof(aspect) };
        if (target is < 0 or > 100) throw new RuleException("A percentage is from 0 to 100.") { About = nameof(target) };
        var (title, shown) = ($"{audit.Title}: {audit.Tool.Aspect(aspect)!.Title}", AuditResults.Of(audit, found));
        var piece = action.AddEvidence(
            EvidenceKind.Audit, title.Length > Longest.Line ? title[..Longest.Line] : title, shown.Figures, ApproximateDate.Parse(LondonTime.Day(reported).ToString("d MMMM yyyy")),
            $"Audit {audit.Reference}, {shown.VersionWords}, {shown.Method}", null, acting.By);
        db.Add(new AuditEvidence(acting.Partnership, piece.Id, action.Id, audit.Id, aspect, target));
        db.Add(AttachedResult.Of(acting.Partnership, piece.Id, action.Id, shown));
        await db.SaveAsRead();
        await doubts.Of(acting.Partnership, action.Id);
        return piece;
    }

    /// <summary>Results beside those of the audit that it repeats.</summary>
    public async Task<IReadOnlyList<(ReportedAspect Now, ReportedAspect? Before)>> Compared(Audit audit)
    {
        var before = audit.ReAuditOf is { } repeated ? await find.Audit(repeated) : null;
        return [.. audit.Results.Select(r => (r, before?.Results.FirstOrDefault(b => b.Aspect == r.Aspect)))];
    }
}
