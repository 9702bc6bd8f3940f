using GoldenThread.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Api.Plans;

/// <summary>Plans.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this RouteGroupBuilder api)
    {
        api.MapGet("/plans", List).Produces<Paged<PlanResource>>().WithSummary("List action plans by reference");
        api.MapGet("/plans/{id:guid}", Read).Produces<PlanResource>().WithSummary("Read a plan");
        api.MapPost("/plans", Create).Allowed(May.EditPlans).Produces<PlanResource>(StatusCodes.Status201Created).WithSummary("Create a plan");
        api.MapPatch("/plans/{id:guid}", Change).Allowed(May.EditPlans).Produces<PlanResource>().WithSummary("Change a plan; needs If-Match");
    }

    private static async Task<IResult> List(Asking asking, FindPlans find, [AsParameters] Paging paging, string? state) =>
        asking.Answer(paging, await find.Heads(State(state), paging.Number, paging.Size), PlanResource.Of);

    private static async Task<IResult> Read(Asking asking, FindPlans find, Guid id) => await find.Head(new PlanId(id)) is { } plan
        ? Tags.Answer(asking.Http, PlanResource.Of(plan))
        : Problems.NotFound("plan");

    private static async Task<IResult> Create(Asking asking, ChangePlan change, NewPlan wanted)
    {
        var (plan, other) = await change.Begin(wanted.Reference, wanted.Title);
        return plan is not null
            ? Tags.Created(asking.Http, ApiAddresses.Plan(plan.Id), PlanResource.Of(plan))
            : Problems.Of(StatusCodes.Status409Conflict, $"The reference “{other!.Reference}” is already used by the plan “{other.Title}”.");
    }

    private static async Task<IResult> Change(Asking asking, FindPlans find, ChangePlan change, Guid id, PlanChange wanted)
    {
        if (await find.Head(new PlanId(id)) is not { } plan) return Problems.NotFound("plan");
        if (Tags.Refuses(asking.Http, PlanResource.Of(plan)) is { } refused) return refused;
        await change.Change(plan, plan.Version, wanted.Because, wanted.Title, State(wanted.State));
        return Tags.Answer(asking.Http, PlanResource.Of(plan));
    }

    private static PlanState? State(string? word) => word is null ? null : Asking.One<PlanState>(word, "plan state");
}
