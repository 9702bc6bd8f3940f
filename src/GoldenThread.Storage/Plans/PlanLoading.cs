using GoldenThread.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Plans;

/// <summary>Loads plans and actions whole, so that the model's rules see all that they decide on.</summary>
public static class PlanLoading
{
    /// <summary>A plan with everything in it, in order, tracked for changes; null where there is none that the person may see.</summary>
    /// <param name="db">A session.</param>
    /// <param name="plan">Its id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<Plan?> Load(GoldenThreadDb db, PlanId plan, CancellationToken cancellation = default) =>
        await Whole(db, await db.Plans.SingleOrDefaultAsync(p => p.Id == plan, cancellation), cancellation);

    /// <summary>The same by reference, whatever the capitals.</summary>
    /// <param name="db">A session.</param>
    /// <param name="reference">The plan's reference ("NM7").</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<Plan?> Load(GoldenThreadDb db, string reference, CancellationToken cancellation = default) =>
        await Whole(db, await WithReference(db.Plans, reference, cancellation), cancellation);

    /// <summary>
    /// The head of a plan by its reference, whatever the capitals, to be read and not changed; null where there is none that the person may see.
    /// </summary>
    /// <param name="db">A session.</param>
    /// <param name="reference">The plan's reference.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<Plan?> Head(GoldenThreadDb db, string reference, CancellationToken cancellation = default) =>
        WithReference(db.Plans.AsNoTracking(), reference, cancellation);

    /// <summary>A recommendation with its actions and all that hangs on them.</summary>
    /// <param name="db">A session.</param>
    /// <param name="recommendation">Its id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<Recommendation?> Load(GoldenThreadDb db, RecommendationId recommendation, CancellationToken cancellation = default) => db.Recommendations
        .AsSplitQuery()
        .Include(r => r.Ratings.OrderBy(x => x.Id))
        .Include(r => r.Impacts.OrderBy(x => x.Id))
        .Include(r => r.Exchanges.OrderBy(x => x.Id))
        .Include(r => r.Actions.OrderBy(a => a.Position).ThenBy(a => a.Id)).ThenInclude(a => a.Organisations.OrderBy(x => x.Id))
        .Include(r => r.Actions).ThenInclude(a => a.Dates.OrderBy(x => x.Id))
        .Include(r => r.Actions).ThenInclude(a => a.Updates.OrderBy(x => x.Id))
        .Include(r => r.Actions).ThenInclude(a => a.Evidence.OrderBy(x => x.Id))
        .Include(r => r.Actions).ThenInclude(a => a.Impacts.OrderBy(x => x.Id))
        .Include(r => r.Actions).ThenInclude(a => a.Ratings.OrderBy(x => x.Id))
        .SingleOrDefaultAsync(r => r.Id == recommendation, cancellation);

    /// <summary>An action with all that hangs on it.</summary>
    /// <param name="db">A session.</param>
    /// <param name="action">Its id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<PlanAction?> Load(GoldenThreadDb db, ActionId action, CancellationToken cancellation = default) =>
        Whole(db.Actions).SingleOrDefaultAsync(a => a.Id == action, cancellation);

    /// <summary>Several actions with all that hangs on them, to be read and not changed.</summary>
    /// <param name="db">A session.</param>
    /// <param name="actions">Their ids; they come back in this order.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<PlanAction>> Read(GoldenThreadDb db, IReadOnlyCollection<ActionId> actions, CancellationToken cancellation = default)
    {
        var found = await Whole(db.Actions.AsNoTracking()).Where(a => actions.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        return [.. actions.Where(found.ContainsKey).Select(id => found[id])];
    }

    private static IQueryable<PlanAction> Whole(IQueryable<PlanAction> actions) => actions
        .AsSplitQuery()
        .Include(a => a.Organisations.OrderBy(x => x.Id))
        .Include(a => a.Dates.OrderBy(x => x.Id))
        .Include(a => a.Updates.OrderBy(x => x.Id))
        .Include(a => a.Evidence.OrderBy(x => x.Id))
        .Include(a => a.Impacts.OrderBy(x => x.Id))
        .Include(a => a.Ratings.OrderBy(x => x.Id));

    private static Task<Plan?> WithReference(IQueryable<Plan> plans, string reference, CancellationToken cancellation)
    {
        var lower = reference.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // the unique index is on the lower form
        return plans.SingleOrDefaultAsync(p => p.Reference.ToLower() == lower, cancellation);
#pragma warning restore CA1862
    }

    // One flat query a table; the session puts the pieces together by their keys. Includes of includes make delegates for every row.
    private static async Task<Plan?> Whole(GoldenThreadDb db, Plan? plan, CancellationToken cancellation)
    {
        if (plan is null) return null;
        var id = plan.Id;
        await db.Recommendations.Where(r => r.Plan == id).OrderBy(r => r.Position).LoadAsync(cancellation);
        await db.Actions.Where(a => a.Plan == id).OrderBy(a => a.Position).ThenBy(a => a.Id).LoadAsync(cancellation);
        await db.Set<Rating>().Where(r => r.Plan == id).OrderBy(r => r.Id).LoadAsync(cancellation);
        await db.Set<ImpactStatement>().Where(i => i.Plan == id).OrderBy(i => i.Id).LoadAsync(cancellation);
        await db.Set<BoardExchange>().Where(x => x.Plan == id).OrderBy(x => x.Id).LoadAsync(cancellation);
        await db.Set<ProgressUpdate>().Where(u => u.Plan == id).OrderBy(u => u.Id).LoadAsync(cancellation);
        await db.Set<Evidence>().Where(e => e.Plan == id).OrderBy(e => e.Id).LoadAsync(cancellation);
        await db.Actions.Where(a => a.Plan == id).SelectMany(a => a.Organisations).OrderBy(o => o.Id).LoadAsync(cancellation);
        await db.Actions.Where(a => a.Plan == id).SelectMany(a => a.Dates).OrderBy(d => d.Id).LoadAsync(cancellation);
        return plan;
    }
}
