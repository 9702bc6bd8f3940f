using GoldenThread.Work.Training;

namespace GoldenThread.Web.Api.Training;

/// <summary>Whom training covers, of those in scope: numbers by organisation, never names.</summary>
internal static class CoverageEndpoints
{
    public static void MapCoverage(this RouteGroupBuilder api) => api.MapGet("/coverage", List).Allowed(May.SeeTrainingFigures).Produces<Paged<CoverageResource>>()
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity).WithSummary("List by organisation how many people training covers at a level, or by a course, of how many in scope; now or on a past day");

    /// <param name="asking">The request.</param>
    /// <param name="find">Finds it.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="level">The level, from 1 to 5; or name a course.</param>
    /// <param name="course">The course.</param>
    /// <param name="on">The day. Default: today.</param>
    /// <param name="cancellation">Ends the wait.</param>
    private static async Task<IResult> List(Asking asking, FindCoverage find, [AsParameters] Paging paging, int? level, Guid? course, DateOnly? on, CancellationToken cancellation)
    {
        if (level is null == course is null || level is < 1 or > 5) throw new RuleException("Name a level from 1 to 5, or a course.");
        var table = await find.Of(level, course, on ?? asking.Today, cancellation);
        return asking.Answer(paging, paging.Of(table.Rows), CoverageResource.Of);
    }
}
