using GoldenThread.Storage.Reviews;
using GoldenThread.Work.Reviews;

namespace GoldenThread.Web.Pages.Reviews.Files;

/// <summary>A document of a review as it was received, always as a download; for the review team and the organisation that sent it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(ReviewFile), "Downloaded the document", By = "file")]
internal sealed class DownloadModel(FindReviews find) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid file)
    {
        return await find.Document(file) is { } found ? File(found.Bytes, found.MediaType, found.Name) : NotFound();
    }
}
