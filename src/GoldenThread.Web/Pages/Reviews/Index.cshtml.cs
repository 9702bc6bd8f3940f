using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Work.Chronologies;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>The reviews where the person is on the review team, with what is due next: what is late comes first.</summary>
[Authorize(May.SeeReviews)]
[ShowsFound]
internal sealed class IndexModel(FindReviews find, FindChronologies chronologies, Acting acting) : PageModel, IShowFound
{
    public IReadOnlyList<(Review Review, DueStep? Next)> Reviews { get; private set; } = [];

    /// <summary>Requests to the person's organisation.</summary>
    public IReadOnlyList<ReviewRequest> Asked { get; private set; } = [];

    public IEnumerable<Reading> Found => Reviews.Select(r => new Reading("review", r.Review.Id.Value, "In the list of reviews"))
        .Concat(Asked.Select(request => new Reading("review_request", request.Id, "In the list of reviews")));

    public DateOnly Today => acting.Today;

    public async Task OnGetAsync()
    {
        Asked = await chronologies.AskedOfOwnOrganisation();
        Reviews = await find.Own();
    }
}
