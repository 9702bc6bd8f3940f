using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Files;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Reviews.Files;

/// <summary>Reads a review back that another installation took out.</summary>
[Authorize(May.TakeInCases)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class RestoreModel(FindReviews find, UploadedFiles files, GoldenThreadDb db) : PageModel
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

        try
        {
            var (bytes, _) = await files.Read(Upload.Given(), cancellation);
            using var archive = new MemoryStream(bytes);
            var review = await new ReviewArchive(db).Read(archive, User.Partnership(), find.Actor(User), find.Today, cancellation);
            await db.Save("Taken over from an archive", cancellation);
            this.Say("The review is taken over. Say who is named on it.");
            return Redirect($"/reviews/{review.Value}");
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, nameof(Upload));
            return Page();
        }
    }
}
