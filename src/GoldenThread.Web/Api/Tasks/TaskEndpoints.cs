using GoldenThread.Work.Tasks;

namespace GoldenThread.Web.Api.Tasks;

/// <summary>Tasks of children's records, as a feed since a moment.</summary>
internal static class TaskEndpoints
{
    public static void MapTasks(this RouteGroupBuilder api) => api.MapGet("/tasks", Since).Allowed(May.FollowTasks).Produces<IReadOnlyList<TaskResource>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .WithMetadata(new OpensRecordAttribute())
        .WithSummary("List your organisation's tasks that changed after a moment, up to 500, the oldest change first. Name the acting user's email address in the header Acting-User: only children whose plan that person may see are listed");

    /// <param name="http">The request.</param>
    /// <param name="find">Finds them.</param>
    /// <param name="since">The moment, such as 2026-05-04T09:30:00Z.</param>
    /// <param name="after">The id of the last task of that moment that you have. Default: none.</param>
    private static async Task<IResult> Since(HttpContext http, FindTaskFeed find, DateTimeOffset since, Guid? after) =>
        Results.Ok((await find.Since(http.Request.Headers["Acting-User"], since, after)).Select(TaskResource.Of));
}
