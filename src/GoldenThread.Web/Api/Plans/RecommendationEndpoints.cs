using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage.Plans;

namespace GoldenThread.Web.Api.Plans;

/// <summary>Recommendations and their ratings.</summary>
internal static class RecommendationEndpoints
{
    public static void MapRecommendations(this RouteGroupBuilder api)
    {
        api.MapGet("/plans/{id:guid}/recommendations", OfPlan).Produces<Paged<RecommendationResource>>().WithSummary("The recommendations of a plan, in their order");
        api.MapPost("/plans/{id:guid}/recommendations", Create).Allowed(May.EditPlans).Produces<RecommendationResource>(StatusCodes.Status201Created).WithSummary("A new recommendation, or a part of one");
        api.MapGet("/recommendations/{id:guid}", Read).Produces<RecommendationResource>().WithSummary("A recommendation");
        api.MapPatch("/recommendations/{id:guid}", Change).Allowed(May.EditPlans).Produces<RecommendationResource>().WithSummary("Changes a recommendation; needs If-Match");
        api.MapPost("/recommendations/{id:guid}/ratings", Rate).Allowed(May.RatePlans).Produces<RecommendationResource>(StatusCodes.Status201Created).WithSummary("Rates a recommendation; the ratings before it stay in the history");
    }

    private static async Task<IResult> OfPlan(Asking asking, Guid id, [AsParameters] Paging paging)
    {
        if (await PlanLoading.Load(asking.Db, new PlanId(id)) is not { } plan) return Problems.NotFound("plan");
        var scale = await asking.Scale();
        var page = plan.Recommendations.Skip(paging.Skip).Take(paging.Size).Select(one => RecommendationResource.Of(one, scale));
        return Tags.Answer(asking.Http, Paged<RecommendationResource>.Of(asking.Http, paging, plan.Recommendations.Count, [.. page]));
    }

    private static async Task<IResult> Create(Asking asking, Guid id, NewRecommendation wanted)
    {
        if (await PlanLoading.Load(asking.Db, new PlanId(id)) is not { } plan) return Problems.NotFound("plan");
        var whole = wanted.PartOf is { } part
            ? plan.Recommendations.FirstOrDefault(one => one.Id.Value == part) ?? throw new RuleException("The plan has no recommendation that this could be a part of.")
            : null;
        var made = plan.AddRecommendation(wanted.Number ?? "", wanted.Text, whole);
        await asking.Db.Save();
        return Tags.Created(asking.Http, ApiAddresses.Recommendation(made.Id), RecommendationResource.Of(made, await asking.Scale()));
    }

    private static async Task<IResult> Read(Asking asking, Guid id) => await Find(asking, id) is { } recommendation
        ? Tags.Answer(asking.Http, RecommendationResource.Of(recommendation, await asking.Scale()))
        : Problems.NotFound("recommendation");

    private static async Task<IResult> Change(Asking asking, Guid id, RecommendationChange change)
    {
        if (await Find(asking, id) is not { } recommendation) return Problems.NotFound("recommendation");
        var scale = await asking.Scale();
        if (Tags.Refuses(asking.Http, RecommendationResource.Of(recommendation, scale)) is { } refused) return refused;
        if (change.Number is not null) recommendation.Number = change.Number.Trim();
        if (change.Text is not null)
            recommendation.Text = string.IsNullOrWhiteSpace(change.Text) ? throw new RuleException("A recommendation needs words.") : change.Text.Trim();
        if (change.Themes is not null)
        {
            recommendation.Themes.Clear();
            recommendation.Themes.AddRange(change.Themes.Where(theme => !string.IsNullOrWhiteSpace(theme)).Distinct(StringComparer.Ordinal));
        }

        await asking.Db.Save(change.Because);
        return Tags.Answer(asking.Http, RecommendationResource.Of(recommendation, scale));
    }

    private static async Task<IResult> Rate(Asking asking, Guid id, NewRating wanted)
    {
        if (await Find(asking, id) is not { } recommendation) return Problems.NotFound("recommendation");
        var scale = await asking.Scale();
        recommendation.Rate(LevelOf(scale, wanted.Level), AspectOf(wanted.Aspect), wanted.Because, asking.Actor, wanted.Overrule);
        await asking.Db.Save();
        return Tags.Created(asking.Http, ApiAddresses.Recommendation(recommendation.Id), RecommendationResource.Of(recommendation, scale));
    }

    public static RatingLevel LevelOf(RatingScale scale, string key) => scale.Find(key)
        ?? throw new RuleException($"The scale has no level “{key}”. It is one of: {string.Join(", ", scale.Levels.Select(level => level.Key))}.");

    public static Aspect AspectOf(string? word) => word is null ? Aspect.Overall : Asking.One<Aspect>(word, "aspect");

    private static Task<Recommendation?> Find(Asking asking, Guid id) => PlanLoading.Load(asking.Db, new RecommendationId(id));
}
