using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Api.Plans;

/// <summary>Recommendations, and their ratings.</summary>
internal static class RecommendationEndpoints
{
    public static void MapRecommendations(this RouteGroupBuilder api)
    {
        api.MapGet("/plans/{id:guid}/recommendations", OfPlan).Produces<Paged<RecommendationResource>>()
            .WithSummary("List the recommendations of a plan in order");
        api.MapPost("/plans/{id:guid}/recommendations", Create).Allowed(May.EditPlans).Produces<RecommendationResource>(StatusCodes.Status201Created)
            .WithSummary("Create a recommendation, or part of one");
        api.MapGet("/recommendations/{id:guid}", Read).Produces<RecommendationResource>().WithSummary("Read a recommendation");
        api.MapPatch("/recommendations/{id:guid}", Change).Allowed(May.EditPlans).Produces<RecommendationResource>()
            .WithSummary("Change a recommendation; needs If-Match");
        api.MapPost("/recommendations/{id:guid}/ratings", Rate).Allowed(May.RatePlans).Produces<RecommendationResource>(StatusCodes.Status201Created)
            .WithSummary("Rate a recommendation; earlier ratings stay in the history");
    }

    private static async Task<IResult> OfPlan(Asking asking, FindPlans find, Guid id, [AsParameters] Paging paging)
    {
        if (await find.Plan(new PlanId(id)) is not { } plan) return Problems.NotFound("plan");
        var scale = await asking.Scale();
        var page = new Page<Recommendation>(
            [.. plan.Recommendations.Skip(paging.Skip).Take(paging.Size)], plan.Recommendations.Count, paging.Number, paging.Size);
        return asking.Answer(paging, page, one => RecommendationResource.Of(one, scale));
    }

    private static async Task<IResult> Create(Asking asking, FindPlans find, ChangeRecommendation change, Guid id, NewRecommendation wanted)
    {
        if (await find.Plan(new PlanId(id)) is not { } plan) return Problems.NotFound("plan");
        var made = await change.Add(plan, wanted.Number, wanted.Text, wanted.PartOf);
        return Tags.Created(asking.Http, ApiAddresses.Recommendation(made.Id), RecommendationResource.Of(made, await asking.Scale()));
    }

    private static async Task<IResult> Read(Asking asking, FindPlans find, Guid id) => await find.Recommendation(new RecommendationId(id)) is { } recommendation
        ? Tags.Answer(asking.Http, RecommendationResource.Of(recommendation, await asking.Scale()))
        : Problems.NotFound("recommendation");

    private static async Task<IResult> Change(Asking asking, FindPlans find, ChangeRecommendation change, Guid id, RecommendationChange wanted)
    {
        if (await find.Recommendation(new RecommendationId(id)) is not { } recommendation) return Problems.NotFound("recommendation");
        var scale = await asking.Scale();
        if (Tags.Refuses(asking.Http, RecommendationResource.Of(recommendation, scale)) is { } refused) return refused;
        await change.Change(recommendation, recommendation.Version, wanted.Because, wanted.Number, wanted.Text, wanted.Themes);
        return Tags.Answer(asking.Http, RecommendationResource.Of(recommendation, scale));
    }

    private static async Task<IResult> Rate(Asking asking, FindPlans find, GiveRating rating, Guid id, NewRating wanted)
    {
        if (await find.Recommendation(new RecommendationId(id)) is not { } recommendation) return Problems.NotFound("recommendation");
        await rating.Give(recommendation, await asking.Level(wanted.Level), Asking.Aspect(wanted.Aspect), wanted.Because, wanted.Overrule);
        return Tags.Created(asking.Http, ApiAddresses.Recommendation(recommendation.Id), RecommendationResource.Of(recommendation, await asking.Scale()));
    }
}
