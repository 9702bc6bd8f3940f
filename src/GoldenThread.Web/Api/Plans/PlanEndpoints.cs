using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Api.Plans;

/// <summary>Plans.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this RouteGroupBuilder api)
    {
        api.MapGet("/plans", List).Produces<Paged<PlanResource>>().WithSummary("Plans, by reference");
        api.MapGet("/plans/{id:guid}", Read).Produces<PlanResource>().WithSummary("A plan");
        api.MapPost("/plans", Create).Allowed(May.EditPlans).Produces<PlanResource>(StatusCodes.Status201Created).WithSummary("A new plan");
        api.MapPatch("/plans/{id:guid}", Change).Allowed(May.EditPlans).Produces<PlanResource>().WithSummary("Changes a plan; needs If-Match");
    }

    private static async Task<IResult> List(Asking asking, [AsParameters] Paging paging, string? state)
    {
        var plans = asking.Db.Plans.AsNoTracking();
        if (state is not null)
        {
            var wanted = Asking.One<PlanState>(state, "state of a plan");
            plans = plans.Where(plan => plan.State == wanted);
        }

        var total = await plans.CountAsync();
        var page = await plans.OrderBy(plan => plan.Reference).Skip(paging.Skip).Take(paging.Size).ToListAsync();
        return Tags.Answer(asking.Http, Paged<PlanResource>.Of(asking.Http, paging, total, [.. page.Select(PlanResource.Of)]));
    }

    private static async Task<IResult> Read(Asking asking, Guid id) => await Find(asking, id) is { } plan
        ? Tags.Answer(asking.Http, PlanResource.Of(plan))
        : Problems.NotFound("plan");

    private static async Task<IResult> Create(Asking asking, NewPlan wanted)
    {
        var plan = new Plan(asking.Partnership, wanted.Reference, wanted.Title);
        if (await PlanIntake.WithReference(asking.Db, plan.Reference) is { } other)
            return Problems.Of(StatusCodes.Status409Conflict, $"The reference “{other.Reference}” belongs to the plan “{other.Title}”.");
        asking.Db.Add(plan);
        await asking.Db.Save();
        return Tags.Created(asking.Http, ApiAddresses.Plan(plan.Id), PlanResource.Of(plan));
    }

    private static async Task<IResult> Change(Asking asking, Guid id, PlanChange change)
    {
        if (await Find(asking, id) is not { } plan) return Problems.NotFound("plan");
        if (Tags.Refuses(asking.Http, PlanResource.Of(plan)) is { } refused) return refused;
        if (change.Title is not null)
            plan.Title = string.IsNullOrWhiteSpace(change.Title) ? throw new RuleException("A plan needs a title.") : change.Title.Trim();
        if (change.State is not null) plan.Become(Asking.One<PlanState>(change.State, "state of a plan"), change.Because ?? "");
        await asking.Db.Save(change.Because);
        return Tags.Answer(asking.Http, PlanResource.Of(plan));
    }

    private static Task<Plan?> Find(Asking asking, Guid id)
    {
        var wanted = new PlanId(id);
        return asking.Db.Plans.SingleOrDefaultAsync(plan => plan.Id == wanted);
    }
}
