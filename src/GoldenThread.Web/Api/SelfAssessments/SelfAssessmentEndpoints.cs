using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Api.SelfAssessments;

/// <summary>Self-assessments by statement: how many organisations gave which score, and what other voices say. Never a return, and never a name of an organisation.</summary>
internal static class SelfAssessmentEndpoints
{
    public static void MapSelfAssessments(this RouteGroupBuilder api)
    {
        api.MapGet("/self-assessments", List).Allowed(May.SeeSelfAssessments).Produces<Paged<CycleResource>>().WithSummary("List cycles of self-assessment, newest first");
        api.MapGet("/self-assessments/{reference}", Read).Allowed(May.SeeSelfAssessments).Produces<CycleResource>().WithSummary("Read a cycle of self-assessment: its standards, and how many organisations have signed off");
        api.MapGet("/self-assessments/{reference}/statements", Statements).Allowed(May.SeeSelfAssessments).Produces<Paged<StatementResource>>()
            .WithSummary("List the statements of a cycle with the four voices: counts of scores, what the panel changed, claims without evidence, and which voices differ clearly. Organisations are not named and not ranked");
    }

    private static async Task<IResult> List(Asking asking, FindSelfAssessments find, [AsParameters] Paging paging) =>
        asking.Answer(paging, paging.Of(await find.All()), found => CycleResource.Of(found.Cycle, found.Progress));

    private static async Task<IResult> Read(Asking asking, FindSelfAssessments find, string reference) =>
        await find.One(reference) is { } found ? Tags.Answer(asking.Http, CycleResource.Of(found.Cycle, found.Progress)) : Problems.NotFound("self-assessment");

    private static async Task<IResult> Statements(Asking asking, FindSelfAssessments find, string reference, [AsParameters] Paging paging) =>
        await find.One(reference) is { } found
            ? asking.Answer(paging, paging.Of([.. found.Cycle.Set.Statements]), statement => StatementResource.Of(found, statement))
            : Problems.NotFound("self-assessment");
}
