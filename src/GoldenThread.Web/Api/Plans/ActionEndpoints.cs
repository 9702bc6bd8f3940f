using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Api.Plans;

/// <summary>Actions.</summary>
internal static class ActionEndpoints
{
    public static void MapActions(this RouteGroupBuilder api)
    {
        api.MapGet("/actions", List).Produces<Paged<ActionResource>>()
            .WithSummary("List actions of open plans, earliest due date first. The token of an organisation lead sees only that organisation's actions");
        api.MapGet("/recommendations/{id:guid}/actions", OfRecommendation).Produces<Paged<ActionResource>>()
            .WithSummary("List the actions of a recommendation in order");
        api.MapPost("/recommendations/{id:guid}/actions", Create).Allowed(May.EditPlans).Produces<ActionResource>(StatusCodes.Status201Created)
            .WithSummary("Create an action");
        api.MapGet("/actions/{id:guid}", Read).Produces<ActionResource>().WithSummary("Read an action");
        api.MapPatch("/actions/{id:guid}", Change).Allowed(May.EditPlans).Produces<ActionResource>().WithSummary("Change an action; needs If-Match");
        api.MapPost("/actions/{id:guid}/ratings", Rate).Allowed(May.RatePlans).Produces<ActionResource>(StatusCodes.Status201Created)
            .WithSummary("Rate an action; earlier ratings stay in the history");
    }

    /// <summary>What a list of actions can be narrowed to.</summary>
    internal sealed record Wanted
    {
        /// <summary>Only actions of this plan.</summary>
        public Guid? Plan { get; init; }

        /// <summary>Only actions of this organisation, its predecessors and its successors.</summary>
        public Guid? Organisation { get; init; }

        /// <summary>Only actions with this theme.</summary>
        public string? Theme { get; init; }

        /// <summary>Only actions with this current rating; "none" for actions without a rating.</summary>
        public string? Rating { get; init; }

        /// <summary>Due on this day or later.</summary>
        public DateOnly? DueFrom { get; init; }

        /// <summary>Due on this day or earlier.</summary>
        public DateOnly? DueTo { get; init; }

        /// <summary>True to list only overdue actions.</summary>
        public bool? Overdue { get; init; }

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

    private static async Task<IResult> List(Asking asking, FindInPlans plans, [AsParameters] Wanted wanted, [AsParameters] Paging paging) =>
        await Answer(asking, paging, await plans.WholeActions(wanted.Filter, paging.Number, paging.Size));

    private static async Task<IResult> OfRecommendation(Asking asking, FindInPlans plans, Guid id, [AsParameters] Paging paging) =>
        await plans.WholeActionsOf(new RecommendationId(id), paging.Number, paging.Size) is { } page
            ? await Answer(asking, paging, page)
            : Problems.NotFound("recommendation");

    private static async Task<IResult> Create(Asking asking, FindPlans find, ChangeAction change, Guid id, NewAction wanted)
    {
        if (await find.Recommendation(new RecommendationId(id)) is not { } recommendation) return Problems.NotFound("recommendation");
        var action = await change.Add(recommendation, wanted.Text, wanted.Organisations ?? [], Asking.Date(wanted.Due));
        return Tags.Created(asking.Http, ApiAddresses.Action(action.Id), await Of(asking, action));
    }

    private static async Task<IResult> Read(Asking asking, FindPlans find, Guid id) => await find.Action(new ActionId(id)) is { } action
        ? Tags.Answer(asking.Http, await Of(asking, action))
        : Problems.NotFound("action");

    private static async Task<IResult> Change(Asking asking, FindPlans find, ChangeAction change, Guid id, ActionChange wanted)
    {
        if (await find.Action(new ActionId(id)) is not { } action) return Problems.NotFound("action");
        if (Tags.Refuses(asking.Http, await Of(asking, action)) is { } refused) return refused;
        Activity? activity = wanted.Activity is { } word ? Asking.One<Activity>(word, "activity") : null;
        await change.Change(action, action.Version, wanted.Because, wanted.Text, activity, Asking.Date(wanted.Due));
        return Tags.Answer(asking.Http, await Of(asking, action));
    }

    private static async Task<IResult> Rate(Asking asking, FindPlans find, GiveRating rating, Guid id, NewRating wanted)
    {
        if (await find.Action(new ActionId(id)) is not { } action) return Problems.NotFound("action");
        await rating.Give(action, await asking.Level(wanted.Level), Asking.Aspect(wanted.Aspect), wanted.Because, wanted.Overrule);
        return Tags.Created(asking.Http, ApiAddresses.Action(action.Id), await Of(asking, action));
    }

    private static async Task<IResult> Answer(Asking asking, Paging paging, Page<PlanAction> page)
    {
        var scale = await asking.Scale();
        return asking.Answer(paging, page, action => ActionResource.Of(action, scale, asking.Today));
    }

    private static async Task<ActionResource> Of(Asking asking, PlanAction action) => ActionResource.Of(action, await asking.Scale(), asking.Today);
}
