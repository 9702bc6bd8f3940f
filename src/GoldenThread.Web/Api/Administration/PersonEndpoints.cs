using GoldenThread.Work.Administration;

namespace GoldenThread.Web.Api.Administration;

/// <summary>People who can sign in.</summary>
internal static class PersonEndpoints
{
    public static void MapPeople(this RouteGroupBuilder api) => api.MapGet("/people", List).Allowed(May.SeePeople).Produces<Paged<PersonResource>>()
        .WithSummary("List the people who can sign in, by name. For the token of a business manager; without email addresses");

    private static async Task<IResult> List(Asking asking, FindPeople find, [AsParameters] Paging paging)
    {
        var open = (await find.All()).Where(one => one.EndedAt is null).ToList();
        return asking.Answer(paging, paging.Of(open), PersonResource.Of);
    }
}
