using GoldenThread.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews.Files;

/// <summary>The whole review as one file. The history shows who downloaded it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Downloaded the archive")]
internal sealed class ArchiveModel(FindReviews find, CarryReviewOver carry, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        return File(
            await carry.TakeOut(review, cancellation), "application/zip", $"review-{review.Reference.ToLowerInvariant()}-{acting.Today:yyyy-MM-dd}.zip");
    }
}
