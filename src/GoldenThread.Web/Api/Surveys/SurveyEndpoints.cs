using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Api.Surveys;

/// <summary>Results of surveys: counts alone, never a questionnaire.</summary>
internal static class SurveyEndpoints
{
    public static void MapSurveys(this RouteGroupBuilder api)
    {
        api.MapGet("/surveys", List).Allowed(May.SeeSurveys).Produces<Paged<SurveyHeadResource>>().WithSummary("List surveys that the creator of the token may see, the newest first");
        api.MapGet("/surveys/{reference}", Read).Allowed(May.SeeSurveys).Produces<SurveyResource>()
            .WithSummary("Read the result of a survey: each answer with its base, the response rate, and what silence could mean. Nothing that fewer than 10 people answered is given out, and no individual answers");
        api.MapGet("/surveys/{reference}/groups", Groups).Allowed(May.SeeSurveys).Produces<Paged<SurveyGroupResource>>()
            .WithSummary("List the results of an organisation's own groups. The token of an organisation lead sees these and no other result");
    }

    private static async Task<IResult> List(Asking asking, FindSurveys find, [AsParameters] Paging paging) => asking.Answer(paging, paging.Of(await find.All()), SurveyHeadResource.Of);

    private static async Task<IResult> Read(Asking asking, FindSurveys find, string reference) =>
        await find.One(reference) is { } survey ? Tags.Answer(asking.Http, SurveyResource.Of(survey)) : Problems.NotFound("survey");

    private static async Task<IResult> Groups(Asking asking, FindSurveys find, string reference, [AsParameters] Paging paging)
    {
        var found = await find.OfOwnGroups(reference);
        return found.Count == 0 && await find.One(reference) is null ? Problems.NotFound("survey") : asking.Answer(paging, paging.Of(found), SurveyGroupResource.Of);
    }
}
