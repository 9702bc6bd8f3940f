using GoldenThread.Access;
using GoldenThread.Time;
using GoldenThread.Work.Children;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Api.Profiles;

/// <summary>A child's profile for an organisation's own programs.</summary>
internal static class ProfileEndpoints
{
    public static void MapProfiles(this RouteGroupBuilder api) => api.MapGet("/children/{id:guid}/profile", Show).Allowed(May.ReadProfiles).Produces<ProfileResource>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .WithMetadata(new OpensRecordAttribute())
        .WithSummary("Read a child's profile on a day, as known on a day. Name the acting user's email address in the header Acting-User: the record is opened for that person, and what they may not see is left out. Nothing is added up");

    /// <param name="http">The request.</param>
    /// <param name="show">Opens the record, in the name of the person.</param>
    /// <param name="profiles">Works it out.</param>
    /// <param name="acting">Who asks, and when.</param>
    /// <param name="id">The child's id.</param>
    /// <param name="day">The day, to its end, such as 2026-05-04. Default: now.</param>
    /// <param name="knownAt">What was recorded after this day is left out. Default: now.</param>
    private static async Task<IResult> Show(HttpContext http, ShowToProgram show, FindProfile profiles, Acting acting, Guid id, DateOnly? day, DateOnly? knownAt)
    {
        DateTimeOffset Moment(DateOnly? on) => on is { } given && given < acting.Today ? new DateTimeOffset(LondonTime.End(given), TimeSpan.Zero) : acting.Now;
        var shown = await show.Show(http.Request.Headers["Acting-User"], new ChildId(id), "direct work", Moment(knownAt));
        return shown.Record is null ? throw new NothingToSeeException() : Results.Ok(ProfileResource.Of(await profiles.Of(shown, day is null ? Moment(knownAt) : Moment(day)), shown));
    }
}
