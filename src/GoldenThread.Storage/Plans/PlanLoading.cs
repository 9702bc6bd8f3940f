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
    public static Task<Plan?> Load(GoldenThreadDb db, PlanId plan, CancellationToken cancellation = default) =>
        Whole(db.Plans).SingleOrDefaultAsync(p => p.Id == plan, cancellation);

    /// <summary>The same by reference, whatever the capitals.</summary>
    /// <param name="db">A session.</param>
    /// <param name="reference">The plan's reference ("NM7").</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<Plan?> Load(GoldenThreadDb db, string reference, CancellationToken cancellation = default)
    {
        var lower = reference.Trim().ToLowerInvariant();
#pragma warning disable CA1862 // the unique index is on the lower form
        return Whole(db.Plans).SingleOrDefaultAsync(p => p.Reference.ToLower() == lower, cancellation);
#pragma warning restore CA1862
    }

    /// <summary>A recommendation with its actions and all that hangs on them.</summary>
    /// <param name="db">A session.</param>
    /// <param name="recommendation">Its id.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<Recommendation?> Load(GoldenThreadDb db, RecommendationId recommendation, CancellationToken cancellation = default) => db.Recommendations
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
    public static Task<PlanAction?> Load(GoldenThreadDb db, ActionId action, CancellationToken cancellation = default) => db.Actions
        .Include(a => a.Organisations.OrderBy(x => x.Id))
        .Include(a => a.Dates.OrderBy(x => x.Id))
        .Include(a => a.Updates.OrderBy(x => x.Id))
        .Include(a => a.Evidence.OrderBy(x => x.Id))
        .Include(a => a.Impacts.OrderBy(x => x.Id))
        .Include(a => a.Ratings.OrderBy(x => x.Id))
        .SingleOrDefaultAsync(a => a.Id == action, cancellation);

    private static IQueryable<Plan> Whole(IQueryable<Plan> plans) => plans
        .Include(p => p.Recommendations.OrderBy(r => r.Position)).ThenInclude(r => r.Ratings.OrderBy(x => x.Id))
        .Include(p => p.Recommendations).ThenInclude(r => r.Impacts.OrderBy(x => x.Id))
        .Include(p => p.Recommendations).ThenInclude(r => r.Exchanges.OrderBy(x => x.Id))
        .Include(p => p.Recommendations).ThenInclude(r => r.Actions.OrderBy(a => a.Position).ThenBy(a => a.Id)).ThenInclude(a => a.Organisations.OrderBy(x => x.Id))
        .Include(p => p.Recommendations).ThenInclude(r => r.Actions).ThenInclude(a => a.Dates.OrderBy(x => x.Id))
        .Include(p => p.Recommendations).ThenInclude(r => r.Actions).ThenInclude(a => a.Updates.OrderBy(x => x.Id))
        .Include(p => p.Recommendations).ThenInclude(r => r.Actions).ThenInclude(a => a.Evidence.OrderBy(x => x.Id))
        .Include(p => p.Recommendations).ThenInclude(r => r.Actions).ThenInclude(a => a.Impacts.OrderBy(x => x.Id))
        .Include(p => p.Recommendations).ThenInclude(r => r.Actions).ThenInclude(a => a.Ratings.OrderBy(x => x.Id));
}
