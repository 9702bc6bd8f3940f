using GoldenThread.Chronologies;
using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Chronologies;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>The reviews on which the person is named, with what is due next: what is late comes first.</summary>
[Authorize(May.SeeReviews)]
[ShowsFound]
internal sealed class IndexModel(GoldenThreadDb db, FindReviews find) : PageModel, IShowFound
{
    public IReadOnlyList<(Review Review, DueStep? Next)> Reviews { get; private set; } = [];

    /// <summary>What reviews ask the person's organisation for.</summary>
    public IReadOnlyList<ReviewRequest> Asked { get; private set; } = [];

    public IEnumerable<Reading> Found => Reviews.Select(r => new Reading("review", r.Review.Id.Value, "In the list of reviews"))
        .Concat(Asked.Select(request => new Reading("review_request", request.Id, "In the list of reviews")));

    public DateOnly Today => find.Today;

    public async Task OnGetAsync()
    {
        if (User.OrganisationOrNull() is not null) Asked = await db.ReviewRequests.AsNoTracking().OrderBy(r => r.Received != null).ThenBy(r => r.Due).ToListAsync();
        Reviews = [.. (await db.Reviews.AsNoTracking().ToListAsync())
            .Select(r => (Review: r, Next: find.Steps(r).Where(s => s.State is StepState.Late or StepState.Open && s.Step.Key != "kept-public").MinBy(s => s.Due)))
            .OrderBy(r => r.Next?.Due ?? DateOnly.MaxValue).ThenBy(r => r.Review.Reference, StringComparer.OrdinalIgnoreCase)];
    }
}
