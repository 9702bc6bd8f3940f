using GoldenThread.Work.Publications;

namespace GoldenThread.Web.Api.Publications;

/// <summary>Publications, for programs with a token.</summary>
internal static class PublicationEndpoints
{
    public static void MapPublications(this RouteGroupBuilder api)
    {
        api.MapGet("/publications", List).Produces<Paged<PublicationResource>>().WithSummary("Versions of plans that are, or were, public; newest first");
        api.MapGet("/publications/{id:guid}", Read).Produces<PublicationResource>().WithSummary("A version of a plan");
    }

    private static async Task<IResult> List(Asking asking, FindPublished find, [AsParameters] Paging paging, Guid? plan)
    {
        var slug = await find.OwnSlug();
        var page = await find.All(plan is { } id ? new PlanId(id) : null, paging.Number, paging.Size);
        return asking.Answer(paging, page, version => PublicationResource.Of(version, slug));
    }

    private static async Task<IResult> Read(Asking asking, FindPublished find, Guid id) => await find.Version(id) is { } version
        ? Tags.Answer(asking.Http, PublicationResource.Of(version, await find.OwnSlug()))
        : Problems.NotFound("publication");
}
