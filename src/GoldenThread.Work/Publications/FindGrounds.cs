using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Proofs;
using GoldenThread.Storage.Publications;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>Finds what the ratings of a plan rest on, and why they are in question, as the public may read it.</summary>
internal sealed class FindGrounds(GoldenThreadDb db, TimeProvider clock)
{
    /// <summary>That of a plan, today.</summary>
    public async Task<PublishedGrounds> Of(Plan plan)
    {
        var (id, today) = (plan.Id, LondonTime.Today(clock));
        var records = await DoubtLoading.Load(db, [.. plan.Recommendations.SelectMany(r => r.Actions).Select(a => a.Id)], on: null);
        var doubts = await db.Doubts.AsNoTracking().Where(d => d.Plan == id && d.GoneAt == null).OrderBy(d => d.Since).ThenBy(d => d.Id).ToListAsync();
        // Of all plans: the same indicator may be to show actions of several.
        var prepared = await db.Publications.AsNoTracking().Where(p => p.State != PublicationState.Refused && p.State != PublicationState.SetAside).Select(p => p.Prepared).ToListAsync();
        return new PublishedGrounds(
            records.SelectMany(r => PublicGrounds.RestsOn(r, today, prepared).Select(says => (r.Action.Id, Says: says))).ToLookup(r => r.Id, r => r.Says),
            doubts.Select(d => (d.Action, Says: PublicGrounds.Question(d, today))).Where(d => d.Says is not null).ToLookup(d => d.Action, d => d.Says!));
    }
}
