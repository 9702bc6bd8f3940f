using GoldenThread.Access;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children.ChildPlans;

/// <summary>A child's plan, for somebody who has opened the record.</summary>
internal sealed class FindPlan(GoldenThreadDb db, Acting acting, KeepPlan keep, PlanKeepers keepers)
{
    /// <summary>The plan.</summary>
    /// <param name="shown">What they have opened, at the level of the plan or above.</param>
    /// <param name="at">The moment; null for now.</param>
    /// <exception cref="NothingToSeeException">They see less than the plan.</exception>
    public async Task<PlanShown> Of(ChildShown shown, DateTimeOffset? at = null)
    {
        if (shown.Opened.Level < Level.Plan) throw new NothingToSeeException();
        var kinds = await db.Organisations.IgnoreAutoIncludes().AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Kind);
        var moment = at ?? acting.Now;
        return new PlanShown(
            shown with { Teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name) }, new ChildPlan(shown.Statements, moment, shown.Known), moment,
            acting.By.Organisation is { } own ? kinds.GetValueOrDefault(own) : null, await keep.Mine())
        {
            Kinds = kinds,
            Keeps = await keepers.Keeps(shown.Opened),
        };
    }
}
