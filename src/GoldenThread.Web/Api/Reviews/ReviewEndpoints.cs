using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Api.Reviews;

/// <summary>Reviews, as far as a program may know of them.</summary>
internal static class ReviewEndpoints
{
    public static void MapReviews(this RouteGroupBuilder api)
    {
        api.MapGet("/reviews", List).Allowed(May.SeeReviews).WithMetadata(new ShowsFoundAttribute()).Produces<Paged<ReviewResource>>()
            .WithSummary("List the reviews on whose review team the person is who created the token, with what is due next. Nothing of the incident is given out");
        api.MapGet("/reviews/{id:guid}", Read).Allowed(May.SeeReviews).Shows(new ShowsAttribute(typeof(Review), "Reference and timetable, by a program")).Produces<ReviewResource>()
            .WithSummary("Read where the timetable of a review stands");
    }

    private static async Task<IResult> List(Asking asking, ReadingsOfRequest readings, FindReviews find, [AsParameters] Paging paging)
    {
        var all = paging.Of(await find.Own());
        await readings.Keep(all.Rows.Select(one => new Reading("review", one.Review.Id.Value, "In a list that a program asked for")), asking.Http.RequestAborted);
        return asking.Answer(paging, all, ReviewResource.Of);
    }

    private static async Task<IResult> Read(Asking asking, FindReviews find, Guid id) =>
        (await find.Own()).FirstOrDefault(one => one.Review.Id == new ReviewId(id)) is { Review: not null } one ? Tags.Answer(asking.Http, ReviewResource.Of(one)) : Problems.NotFound("review");
}
