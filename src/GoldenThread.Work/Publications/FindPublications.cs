using GoldenThread.Plans;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Publications;
using GoldenThread.Work.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Publications;

/// <summary>Finds a version for the public, with the plan that was prepared and what the check found in it.</summary>
internal sealed class FindPublications(GoldenThreadDb db, FindPlans plans, PublicationKeeping keeping)
{
    /// <summary>A version; null where it is not there.</summary>
    public async Task<PreparedVersion?> Find(Guid id)
    {
        if (await db.Publications.SingleOrDefaultAsync(p => p.Id == id) is not { } publication) return null;
        var plan = await db.Plans.AsNoTracking().SingleAsync(p => p.Id == publication.Plan);
        var snapshot = await keeping.Snapshot(id);
        var names = (await plans.Organisations()).All.SelectMany(o => o.Names.Select(n => n.Name).Append(o.Name));
        return new PreparedVersion(publication, plan, snapshot, await keeping.LogoOf(id), PersonalDataCheck.Find(snapshot, names));
    }

    /// <summary>The versions of a plan, the newest first.</summary>
    public Task<List<Publication>> Of(Plan plan) => db.Publications.AsNoTracking().Where(p => p.Plan == plan.Id).OrderByDescending(p => p.Id).ToListAsync();

    /// <summary>True where a version is in hand and the plan is not any more as it was prepared.</summary>
    public async Task<bool> PlanMovedOn(PreparedVersion prepared) => prepared.Publication.IsOpen && await plans.Plan(prepared.Plan.Reference) is { } plan
        && PlanChanges.Between(prepared.Snapshot, await keeping.AsItStands(plan)).Count > 0;
}
