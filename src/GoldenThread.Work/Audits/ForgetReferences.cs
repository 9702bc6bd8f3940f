using GoldenThread.Storage;
using GoldenThread.Storage.Audits;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Audits;

/// <summary>Removes the references of cases six months after an audit has ended; ranks, the digest of the frame, sheets' grades and results stay.</summary>
internal sealed class ForgetReferences(Database database)
{
    /// <summary>Removes those of a partnership whose time has come.</summary>
    /// <returns>Of how many audits.</returns>
    public async Task<int> Run(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await database.Open(Session.System(partnership), cancellation);
        var day = LondonTime.Day(now);
        var due = (await db.Audits.Where(a => a.OverAt != null && a.ForgottenAt == null).ToListAsync(cancellation)).Where(a => a.IsToForget(day)).ToList();
        foreach (var audit in due)
        {
            audit.Forget(
                await db.AuditCases.Where(c => c.Audit == audit.Id).ToListAsync(cancellation), await db.AuditFrames.Where(f => f.Audit == audit.Id).ToListAsync(cancellation), now);
        }

        if (due.Count > 0) await db.Save("Six months after the audit ended", cancellation);
        return due.Count;
    }
}
