using System.Collections.Immutable;
using GoldenThread.Audits;
using GoldenThread.Proofs;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Audits;

/// <summary>Loads what ratings rest on of audits.</summary>
public static class AuditGrounds
{
    /// <summary>An audit and all that it repeats, directly or through others.</summary>
    public static async Task<IReadOnlySet<AuditId>> LineOf(GoldenThreadDb db, AuditId audit, CancellationToken cancellation = default)
    {
        var before = await db.Audits.AsNoTracking().Select(a => new { a.Id, a.ReAuditOf }).ToDictionaryAsync(a => a.Id, a => a.ReAuditOf, cancellation);
        var line = new HashSet<AuditId>();
        for (AuditId? at = audit; at is { } one && line.Add(one);) at = before.GetValueOrDefault(one);
        return line;
    }

    /// <summary>Results that actions rest on, with those of audits that repeat them.</summary>
    public static async Task<ILookup<ActionId, ReAuditGround>> ReAudits(GoldenThreadDb db, IReadOnlyCollection<ActionId> actions, CancellationToken cancellation = default)
    {
        var attached = await db.AuditEvidence.AsNoTracking().Where(e => actions.Contains(e.Action)).OrderBy(e => e.EvidenceId).ToListAsync(cancellation);
        if (attached.Count == 0) return Enumerable.Empty<ReAuditGround>().ToLookup(_ => default(ActionId));
        var audits = await db.Audits.AsNoTracking().Where(a => a.ReportedAt != null).ToDictionaryAsync(a => a.Id, cancellation);
        return attached.Where(e => audits.ContainsKey(e.Audit)).Select(e => (e.Action, Ground: Ground(e, audits))).Where(g => g.Ground is not null).ToLookup(g => g.Action, g => g.Ground!);
    }

    /// <summary>Rounds that actions rest on.</summary>
    public static async Task<ILookup<ActionId, RoundsGround>> Rounds(GoldenThreadDb db, IReadOnlyCollection<ActionId> actions, CancellationToken cancellation = default)
    {
        var schedules = await db.AuditSchedules.AsNoTracking().Where(s => s.Action != null && actions.Contains(s.Action.Value)).ToListAsync(cancellation);
        var ids = schedules.Select(s => s.Id).ToList();
        var rounds = ids.Count == 0 ? [] : await db.AuditRounds.AsNoTracking().Where(r => ids.Contains(r.ScheduleId)).ToListAsync(cancellation);
        return schedules.ToLookup(s => s.Action!.Value, s => new RoundsGround(s, [.. rounds.Where(r => r.ScheduleId == s.Id)]));
    }

    private static ReAuditGround? Ground(AuditEvidence attached, Dictionary<AuditId, Audit> audits)
    {
        if (audits[attached.Audit].Results.FirstOrDefault(r => r.Aspect == attached.Aspect) is not { } before) return null;
        // Of two that were reported on one day the later one counts.
        var later = audits.Values.Where(a => Repeats(a, attached.Audit, audits)).OrderBy(a => a.ReportedAt).SelectMany(a => a.Results.Where(r => r.Aspect == attached.Aspect)
            .Select(r => (LondonTime.Day(a.ReportedAt!.Value), a.Reference, r)));
        return new ReAuditGround(attached.EvidenceId, before, attached.Target, [.. later]);
    }

    private static bool Repeats(Audit audit, AuditId first, Dictionary<AuditId, Audit> audits)
    {
        var seen = new HashSet<AuditId>();
        for (var at = audit.ReAuditOf; at is { } one && seen.Add(one); at = audits.GetValueOrDefault(one)?.ReAuditOf)
            if (one == first) return true;
        return false;
    }
}
