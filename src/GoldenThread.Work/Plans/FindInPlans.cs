using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>What stands in all plans together: recommendations, actions, updates, narrowed to what is asked for.</summary>
internal sealed class FindInPlans(GoldenThreadDb db, Acting acting)
{
    private ActionList ActionList => new(db);

    private RecommendationList RecommendationList => new(db);

    /// <summary>A page of the actions that are asked for, what is due soonest first.</summary>
    public async Task<Page<ActionRow>> Actions(ActionFilter filter, int number, int size)
    {
        var total = await ActionList.Count(filter, acting.Today);
        return new Page<ActionRow>(await ActionList.Page(filter, acting.Today, number, size), total, number, size);
    }

    /// <summary>All of them, as they come from the database.</summary>
    public IAsyncEnumerable<ActionRow> AllActions(ActionFilter filter, CancellationToken cancellation) => ActionList.All(filter, acting.Today, cancellation);

    /// <summary>A page of them with all that hangs on each.</summary>
    public async Task<Page<PlanAction>> WholeActions(ActionFilter filter, int number, int size)
    {
        var rows = await Actions(filter, number, size);
        return new Page<PlanAction>(await PlanLoading.Read(db, [.. rows.Rows.Select(row => new ActionId(row.Action))]), rows.Total, number, size);
    }

    /// <summary>A page of the actions of a recommendation, in their order; null where the person may not see it or it is not there.</summary>
    public async Task<Page<PlanAction>?> WholeActionsOf(RecommendationId recommendation, int number, int size)
    {
        if (!await db.Recommendations.AnyAsync(r => r.Id == recommendation)) return null;
        var actions = db.Actions.Where(a => a.Recommendation == recommendation).OrderBy(a => a.Position).ThenBy(a => a.Id).Select(a => a.Id);
        var shown = await actions.Skip((number - 1) * size).Take(size).ToListAsync();
        return new Page<PlanAction>(await PlanLoading.Read(db, shown), await actions.CountAsync(), number, size);
    }

    /// <summary>A page of the recommendations that are asked for, by plan and number.</summary>
    public async Task<Page<RecommendationRow>> Recommendations(RecommendationFilter filter, int number, int size)
    {
        var total = await RecommendationList.Count(filter);
        return new Page<RecommendationRow>(await RecommendationList.Page(filter, number, size), total, number, size);
    }

    /// <summary>All of them, as they come from the database.</summary>
    public IAsyncEnumerable<RecommendationRow> AllRecommendations(RecommendationFilter filter, CancellationToken cancellation) =>
        RecommendationList.All(filter, cancellation);

    /// <summary>A page of what was reported since a moment, oldest first.</summary>
    public Task<Page<ProgressUpdate>> Updates(DateTimeOffset since, int number, int size) =>
        Updates(db.Set<ProgressUpdate>().Where(u => u.At >= since), number, size);

    /// <summary>A page of what was reported on an action, oldest first; null where the person may not see it or it is not there.</summary>
    public async Task<Page<ProgressUpdate>?> UpdatesOf(ActionId action, int number, int size) => await db.Actions.AnyAsync(a => a.Id == action)
        ? await Updates(db.Set<ProgressUpdate>().Where(u => u.Action == action), number, size)
        : null;

    /// <summary>An update; null where the person may not see it or it is not there.</summary>
    public Task<ProgressUpdate?> Update(Guid id) => db.Set<ProgressUpdate>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id);

    private static async Task<Page<ProgressUpdate>> Updates(IQueryable<ProgressUpdate> updates, int number, int size)
    {
        var shown = await updates.AsNoTracking().OrderBy(u => u.Id).Skip((number - 1) * size).Take(size).ToListAsync();
        return new Page<ProgressUpdate>(shown, await updates.CountAsync(), number, size);
    }
}
