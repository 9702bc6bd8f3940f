using GoldenThread.Work.Tasks;

namespace GoldenThread.Web.Api.Tasks;

/// <summary>Tasks of children's records, as a feed since a moment.</summary>
internal static class TaskEndpoints
{
    public static void MapTasks(this RouteGroupBuilder api) => api.MapGet("/tasks", Since).Allowed(May.FollowTasks).Produces<TaskFeedResource>().ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .WithMetadata(new OpensRecordAttribute())
        .WithSummary("List tasks that changed after a moment, the oldest change first: your organisation's, those nobody has of children for whom it leads, and those that went from it to another. "
            + "Name the acting user's email address in the header Acting-User: only children whose plan that person may see are listed. Ask on at the address in next, so that you miss nothing");

    /// <param name="http">The request.</param>
    /// <param name="find">Finds them.</param>
    /// <param name="since">The moment, such as 2026-05-04T09:30:00Z.</param>
    /// <param name="after">The id of the last task of that moment, as it stands in next. Default: none.</param>
    private static async Task<IResult> Since(HttpContext http, FindTaskFeed find, DateTimeOffset since, Guid? after) =>
        Results.Ok(TaskFeedResource.Of(await find.Since(http.Request.Headers["Acting-User"], since, after)));
}
