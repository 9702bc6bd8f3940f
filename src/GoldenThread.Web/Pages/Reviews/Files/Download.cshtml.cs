using GoldenThread.Storage.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews.Files;

/// <summary>A document of a review as it was received, always as a download; for those who are named on the review and the organisation that gave it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(ReviewFile), "Took out the document", By = "file")]
internal sealed class DownloadModel(FindReviews find) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid file)
    {
        return await find.Document(file) is { } found ? File(found.Bytes, found.MediaType, found.Name) : NotFound();
    }
}
