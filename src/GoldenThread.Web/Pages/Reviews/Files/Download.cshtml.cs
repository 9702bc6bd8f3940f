using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Reviews.Files;

/// <summary>A document of a review as it was received, always as a download; for those who are named on the review and the organisation that gave it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(ReviewFile), "Took out the document", By = "file")]
internal sealed class DownloadModel(GoldenThreadDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid file)
    {
        if (await db.ReviewFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.Withdrawn == null) is not { } found) return NotFound();
        return File(found.Bytes, found.MediaType, found.Name);
    }
}
