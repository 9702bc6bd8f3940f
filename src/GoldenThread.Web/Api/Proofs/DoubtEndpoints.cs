using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Api.Proofs;

/// <summary>What was agreed will show actions, and doubts of ratings.</summary>
internal static class DoubtEndpoints
{
    public static void MapDoubts(this RouteGroupBuilder api)
    {
        api.MapGet("/actions/{id:guid}/proofs", Proofs).Produces<Paged<ProofResource>>().WithSummary("List the agreed proofs of an action, with their status");
        api.MapGet("/proofs", AllProofs).Allowed(May.SeeWholePlans).Produces<Paged<ProofResource>>()
            .WithSummary("List what was agreed will show actions, with its status now or on a past day");
        api.MapGet("/doubts", List).Allowed(May.SeeWholePlans).Produces<Paged<DoubtResource>>()
            .WithSummary("List the doubts of ratings that stand now, those without an answer first; or those of a past day, worked out from what was known then");
    }

    private static async Task<IResult> Proofs(Asking asking, FindPlans plans, FindDoubts find, Guid id, [AsParameters] Paging paging) =>
        await plans.Action(new ActionId(id)) is { } action ? asking.Answer(paging, paging.Of(await find.Proofs(action.Id)), ProofResource.Of) : Problems.NotFound("action");

    /// <param name="asking">The request.</param>
    /// <param name="find">Finds them.</param>
    /// <param name="plans">Finds plans.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="plan">Only proofs of this plan.</param>
    /// <param name="on">The day. Default: today.</param>
    private static async Task<IResult> AllProofs(Asking asking, FindDoubts find, FindPlans plans, [AsParameters] Paging paging, Guid? plan, DateOnly? on)
    {
        PlanId? only = plan is { } id ? new PlanId(id) : null;
        if (only is { } asked && await plans.Head(asked) is null) return Problems.NotFound("plan");
        return asking.Answer(paging, paging.Of(await find.Proofs(on is { } day && day < asking.Today ? day : asking.Today, only)), ProofResource.Of);
    }

    /// <param name="asking">The request.</param>
    /// <param name="find">Finds them.</param>
    /// <param name="plans">Finds plans.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="plan">Only doubts of this plan.</param>
    /// <param name="on">The day. Default: today.</param>
    private static async Task<IResult> List(Asking asking, FindDoubts find, FindPlans plans, [AsParameters] Paging paging, Guid? plan, DateOnly? on)
    {
        PlanId? only = plan is { } id ? new PlanId(id) : null;
        if (only is { } asked && await plans.Head(asked) is null) return Problems.NotFound("plan");
        if (on is not { } day || day >= asking.Today) return asking.Answer(paging, paging.Of(await find.Standing(only)), found => DoubtResource.Of(found.Doubt, asking.Today));
        return asking.Answer(paging, paging.Of(only is { } single ? await find.On(single, day) : await find.On(day)), DoubtResource.Of);
    }
}
