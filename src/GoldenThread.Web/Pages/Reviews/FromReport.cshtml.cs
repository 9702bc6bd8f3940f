using GoldenThread.Documents.Reviews;
using GoldenThread.Reviews;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Reviews;

/// <summary>Makes a review out of a published report.</summary>
[Authorize(May.RecordIncidents)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class FromReportModel(BeginReviewOfReport begin) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    [UpTo(Longest.Reference)]
    public string? Reference { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Choose the report");
            return Page();
        }

        (Review Review, PublishedReview Report)? taken = null;
        if (!await this.Does(
            refused => refused is ReferenceRefusedException ? nameof(Reference) : nameof(Upload),
            async () => taken = await begin.Take(Upload.Given(), Reference, cancellation))) return Page();
        var (review, report) = taken!.Value;
        string[] found =
        [
            Many(report.Children.Length, "child", "children"), Many(report.Themes.Length, "theme", "themes"),
            Many(report.JointThemes.Length, "joint theme", "joint themes"), Many(report.Recommendations.Length, "recommendation", "recommendations"),
        ];
        this.Say($"Report uploaded. We found {string.Join(", ", found)}. Check each one.");
        return Redirect(FindReviews.Address(review));
    }

    private static string Many(int number, string one, string more) => $"{number} {(number == 1 ? one : more)}";
}
