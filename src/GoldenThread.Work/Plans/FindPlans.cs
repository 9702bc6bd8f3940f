using System.Security.Claims;
using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Plans;

/// <summary>What the pages of plans take in hand: a plan, a recommendation or an action with what is needed to show and change it.</summary>
internal sealed class FindPlans(GoldenThreadDb db, Acting acting)
{
    /// <summary>The day in London.</summary>
    public DateOnly Today => acting.Today;

    public Actor Actor(ClaimsPrincipal person) => acting.By;

    public Task<RatingScale> Scale() => db.Partnerships.Select(p => p.Scale).FirstAsync();

    public async Task<OrganisationRegister> Organisations() =>
        new(await db.Organisations.Include(o => o.Names).Include(o => o.Successions).OrderBy(o => o.Name).ToListAsync());

    public Task<Plan?> Plan(string reference) => PlanLoading.Load(db, reference);

    /// <summary>A recommendation with its plan's head; null where the person may not see it or it is not there.</summary>
    public async Task<RecommendationInPlan?> Recommendation(Guid id)
    {
        if (await PlanLoading.Load(db, new RecommendationId(id)) is not { } recommendation) return null;
        var plan = await db.Plans.SingleAsync(p => p.Id == recommendation.Plan);
        return new RecommendationInPlan(plan, recommendation, await FullNumber(recommendation), await Scale());
    }

    /// <summary>An action with its recommendation's and plan's heads; null where the person may not see it or it is not there.</summary>
    public async Task<ActionInPlan?> Action(Guid id)
    {
        if (await PlanLoading.Load(db, new ActionId(id)) is not { } action) return null;
        var plan = await db.Plans.SingleAsync(p => p.Id == action.Plan);
        var recommendation = await db.Recommendations.SingleAsync(r => r.Id == action.Recommendation);
        return new ActionInPlan(plan, recommendation, await FullNumber(recommendation), action, await Scale(), await Organisations());
    }

    private async Task<string> FullNumber(Recommendation recommendation) => recommendation.PartOf is { } whole
        ? $"{await db.Recommendations.Where(r => r.Id == whole).Select(r => r.Number).FirstOrDefaultAsync()} {recommendation.Number}".Trim()
        : recommendation.Number;
}
