using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Api.Plans;

/// <summary>Actions.</summary>
internal static class ActionEndpoints
{
    public static void MapActions(this RouteGroupBuilder api)
    {
        api.MapGet("/actions", List).Produces<Paged<ActionResource>>().WithSummary("Actions of plans that are run: what is due soonest first. A lead's token sees the organisation's own");
        api.MapGet("/recommendations/{id:guid}/actions", OfRecommendation).Produces<Paged<ActionResource>>().WithSummary("The actions of a recommendation, in their order");
        api.MapPost("/recommendations/{id:guid}/actions", Create).Allowed(May.EditPlans).Produces<ActionResource>(StatusCodes.Status201Created).WithSummary("A new action");
        api.MapGet("/actions/{id:guid}", Read).Produces<ActionResource>().WithSummary("An action");
        api.MapPatch("/actions/{id:guid}", Change).Allowed(May.EditPlans).Produces<ActionResource>().WithSummary("Changes an action; needs If-Match");
        api.MapPost("/actions/{id:guid}/ratings", Rate).Allowed(May.RatePlans).Produces<ActionResource>(StatusCodes.Status201Created).WithSummary("Rates an action; the ratings before it stay in the history");
    }

    /// <summary>What a list of actions can be narrowed to.</summary>
    /// <param name="Plan">Of this plan.</param>
    /// <param name="Organisation">Of this organisation, those before it and those after it.</param>
    /// <param name="Theme">Of this theme.</param>
    /// <param name="Rating">With this level in force; "none" for those without a rating.</param>
    /// <param name="DueFrom">Due on this day or later.</param>
    /// <param name="DueTo">Due on this day or earlier.</param>
    /// <param name="Overdue">True for those alone whose due date has passed.</param>
    internal sealed record Wanted(Guid? Plan, Guid? Organisation, string? Theme, string? Rating, DateOnly? DueFrom, DateOnly? DueTo, bool? Overdue)
    {
        public ActionFilter Filter => new()
        {
            Plan = Plan is { } plan ? new PlanId(plan) : null,
            Organisation = Organisation is { } organisation ? new OrganisationId(organisation) : null,
            Theme = Theme,
            Rating = Rating,
            DueFrom = DueFrom,
            DueTo = DueTo,
            Overdue = Overdue ?? false,
        };
    }

    private static async Task<IResult> List(Asking asking, [AsParameters] Wanted wanted, [AsParameters] Paging paging)
    {
        var list = new ActionList(asking.Db);
        var ids = (await list.Page(wanted.Filter, asking.Today, paging.Number, paging.Size)).Select(row => new ActionId(row.Action)).ToList();
        var total = await list.Count(wanted.Filter, asking.Today);
        var actions = (await Whole(asking.Db.Actions.AsNoTracking()).Where(action => ids.Contains(action.Id)).ToListAsync()).ToDictionary(action => action.Id);
        return Tags.Answer(asking.Http, Paged<ActionResource>.Of(asking.Http, paging, total, await Of(asking, ids.Select(id => actions[id]))));
    }

    private static async Task<IResult> OfRecommendation(Asking asking, Guid id, [AsParameters] Paging paging)
    {
        var wanted = new RecommendationId(id);
        if (!await asking.Db.Recommendations.AnyAsync(one => one.Id == wanted)) return Problems.NotFound("recommendation");
        var actions = asking.Db.Actions.AsNoTracking().Where(action => action.Recommendation == wanted);
        var page = await Whole(actions).OrderBy(action => action.Position).ThenBy(action => action.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync();
        return Tags.Answer(asking.Http, Paged<ActionResource>.Of(asking.Http, paging, await actions.CountAsync(), await Of(asking, page)));
    }

    private static async Task<IResult> Create(Asking asking, Guid id, NewAction wanted)
    {
        if (await PlanLoading.Load(asking.Db, new RecommendationId(id)) is not { } recommendation) return Problems.NotFound("recommendation");
        var action = recommendation.AddAction(wanted.Text);
        foreach (var one in wanted.Organisations ?? [])
        {
            var organisation = new OrganisationId(one);
            if (!await asking.Db.Organisations.AnyAsync(known => known.Id == organisation)) throw new RuleException($"There is no organisation {one}.");
            action.AddOrganisation(organisation);
        }

        if (wanted.Due is { } due) action.BecomeDue(due, Asking.Date(due));
        await asking.Db.Save();
        return Tags.Created(asking.Http, ApiAddresses.Action(action.Id), ActionResource.Of(action, await asking.Scale(), asking.Today));
    }

    private static async Task<IResult> Read(Asking asking, Guid id) => await PlanLoading.Load(asking.Db, new ActionId(id)) is { } action
        ? Tags.Answer(asking.Http, ActionResource.Of(action, await asking.Scale(), asking.Today))
        : Problems.NotFound("action");

    private static async Task<IResult> Change(Asking asking, Guid id, ActionChange change)
    {
        if (await PlanLoading.Load(asking.Db, new ActionId(id)) is not { } action) return Problems.NotFound("action");
        var scale = await asking.Scale();
        if (Tags.Refuses(asking.Http, ActionResource.Of(action, scale, asking.Today)) is { } refused) return refused;
        if (change.Text is not null)
            action.Text = string.IsNullOrWhiteSpace(change.Text) ? throw new RuleException("An action needs words: what is done, or was done?") : change.Text.Trim();
        if (change.Activity is not null) action.Reach(Asking.One<Activity>(change.Activity, "activity"), change.Because ?? "");
        if (change.Due is not null) action.BecomeDue(change.Due, Asking.Date(change.Due));
        await asking.Db.Save(change.Because);
        return Tags.Answer(asking.Http, ActionResource.Of(action, scale, asking.Today));
    }

    private static async Task<IResult> Rate(Asking asking, Guid id, NewRating wanted)
    {
        if (await PlanLoading.Load(asking.Db, new ActionId(id)) is not { } action) return Problems.NotFound("action");
        var scale = await asking.Scale();
        action.Rate(RecommendationEndpoints.LevelOf(scale, wanted.Level), RecommendationEndpoints.AspectOf(wanted.Aspect), wanted.Because, asking.Actor, wanted.Overrule);
        await asking.Db.Save();
        return Tags.Created(asking.Http, ApiAddresses.Action(action.Id), ActionResource.Of(action, scale, asking.Today));
    }

    private static async Task<IReadOnlyList<ActionResource>> Of(Asking asking, IEnumerable<PlanAction> actions)
    {
        var scale = await asking.Scale();
        return [.. actions.Select(action => ActionResource.Of(action, scale, asking.Today))];
    }

    private static IQueryable<PlanAction> Whole(IQueryable<PlanAction> actions) => actions
        .Include(action => action.Organisations.OrderBy(one => one.Id))
        .Include(action => action.Dates.OrderBy(one => one.Id))
        .Include(action => action.Updates.OrderBy(one => one.Id))
        .Include(action => action.Evidence.OrderBy(one => one.Id))
        .Include(action => action.Impacts.OrderBy(one => one.Id))
        .Include(action => action.Ratings.OrderBy(one => one.Id));
}
