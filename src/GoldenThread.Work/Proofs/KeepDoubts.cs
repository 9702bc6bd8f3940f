using GoldenThread.Proofs;
using GoldenThread.Storage;
using GoldenThread.Storage.Audits;
using GoldenThread.Storage.Policies;
using GoldenThread.Storage.Proofs;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Proofs;

/// <summary>
/// Works out the doubts of ratings, after each change that touches them and each night, and keeps what is new and what is gone. It sees the whole record,
/// whoever changed it, and works in the name of the system; it changes no rating.
/// </summary>
internal sealed class KeepDoubts(Database database, TimeProvider clock)
{
    private const int AtATime = 200;

    /// <summary>The doubts of actions that were touched.</summary>
    public async Task Of(PartnershipId partnership, params IReadOnlyCollection<ActionId> actions)
    {
        await using var db = await database.Open(Session.System(partnership));
        await Keep(db, actions, clock.GetUtcNow(), CancellationToken.None);
    }

    /// <summary>The doubts of the actions that an indicator is to show.</summary>
    public async Task Of(PartnershipId partnership, IndicatorId indicator)
    {
        await using var db = await database.Open(Session.System(partnership));
        var actions = await db.Proofs.Where(p => p.Indicator == indicator).Select(p => p.Action).Distinct().ToListAsync();
        await Keep(db, actions, clock.GetUtcNow(), CancellationToken.None);
    }

    /// <summary>The doubts of the actions that rest on an audit which a new one repeats.</summary>
    public async Task OfReAudit(PartnershipId partnership, AuditId reported)
    {
        await using var db = await database.Open(Session.System(partnership));
        var line = await AuditGrounds.LineOf(db, reported);
        await Keep(db, await db.AuditEvidence.Where(e => line.Contains(e.Audit)).Select(e => e.Action).Distinct().ToListAsync(), clock.GetUtcNow(), CancellationToken.None);
    }

    /// <summary>The doubts of the actions that rest on a policy.</summary>
    public async Task Of(PartnershipId partnership, PolicyId policy)
    {
        await using var db = await database.Open(Session.System(partnership));
        await Keep(db, await db.PolicyEvidence.Where(e => e.Policy == policy).Select(e => e.Action).Distinct().ToListAsync(), clock.GetUtcNow(), CancellationToken.None);
    }

    /// <summary>All doubts of a partnership anew, as a day that passed may raise some.</summary>
    public async Task All(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await database.Open(Session.System(partnership), cancellation);
        foreach (var some in (await DoubtLoading.CanHave(db).ToListAsync(cancellation)).Chunk(AtATime))
        {
            await Keep(db, some, now, cancellation);
            db.ChangeTracker.Clear();
        }
    }

    // One of several who do it at once keeps it; the others find it kept at their next round.
    private static async Task Keep(GoldenThreadDb db, IReadOnlyCollection<ActionId> actions, DateTimeOffset now, CancellationToken cancellation)
    {
        if (actions.Count == 0) return;
        var standing = (await db.Doubts.Where(d => actions.Contains(d.Action) && d.GoneAt == null).ToListAsync(cancellation)).ToLookup(d => d.Action);
        var changed = false;
        foreach (var record in await DoubtLoading.Load(db, actions, LondonTime.Day(now), cancellation))
        {
            var raised = Doubts.Of(record, LondonTime.Day(now));
            foreach (var one in raised)
            {
                var kept = standing[record.Action.Id].FirstOrDefault(d => d.Kind == one.Kind && d.Piece == one.Piece);
                if (kept is null) db.Add(new Doubt(record, one, now));
                changed |= kept is null || kept.NowSays(one);
            }

            foreach (var gone in standing[record.Action.Id].Where(d => !raised.Any(r => r.Kind == d.Kind && r.Piece == d.Piece)))
            {
                gone.IsGone(now);
                changed = true;
            }
        }

        if (changed) await db.SaveUnlessChanged("Worked out from the record", cancellation);
    }
}
