using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Reviews.Files;

/// <summary>The whole review as one file. That it was taken out is in the history.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Took out the whole review as one file")]
internal sealed class ArchiveModel(FindReviews find, GoldenThreadDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        await new ReviewArchive(db).Write(review, file, find.Actor(User), cancellation);
        file.Position = 0;
        return File(file, "application/zip", $"review-{review.Reference.ToLowerInvariant()}-{find.Today:yyyy-MM-dd}.zip");
    }
}
