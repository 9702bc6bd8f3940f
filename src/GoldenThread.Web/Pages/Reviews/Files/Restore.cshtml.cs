using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Reviews.Files;

/// <summary>Restores a review from the archive of another installation.</summary>
[Authorize(May.RecordIncidents)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class RestoreModel(CarryReviewOver carry) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Choose the archive");
            return Page();
        }

        var review = default(ReviewId);
        if (!await this.Does(nameof(Upload), async () => review = await carry.Restore(Upload.Given(), cancellation))) return Page();
        this.Say("Review restored. Now add people to the review team.");
        return Redirect($"/reviews/{review.Value}");
    }
}
