using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Api.Organisations;

/// <summary>Organisations.</summary>
internal static class OrganisationEndpoints
{
    public static void MapOrganisations(this RouteGroupBuilder api)
    {
        api.MapGet("/organisations", List).Produces<Paged<OrganisationResource>>().WithSummary("List organisations by name, with their other names and codes");
        api.MapGet("/organisations/{id:guid}", Read).Produces<OrganisationResource>().WithSummary("Read an organisation");
    }

    /// <param name="asking">The request.</param>
    /// <param name="find">Finds them.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="ended">True to list also organisations that have ended.</param>
    private static async Task<IResult> List(Asking asking, FindOrganisations find, [AsParameters] Paging paging, bool? ended)
    {
        var all = (await find.Register()).All.Where(one => ended == true || one.Ended is null).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return asking.Answer(paging, paging.Of(all), OrganisationResource.Of);
    }

    private static async Task<IResult> Read(Asking asking, FindOrganisations find, Guid id) => await find.One(id) is { } organisation
        ? Tags.Answer(asking.Http, OrganisationResource.Of(organisation))
        : Problems.NotFound("organisation");
}
