using GoldenThread.Reviews;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Reviews.Files;

/// <summary>The documents of a review, and the archive of the whole of it.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "Documents")]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class IndexModel(FindReviews find, KeepReviewFile keep) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public Guid Document { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Reason")]
    public string? Because { get; set; }

    public Review Review { get; private set; } = null!;

    public IReadOnlyList<ReviewDocument> Documents { get; private set; } = [];

    public IEnumerable<SelectListItem> Items => Documents.Where(d => d.Withdrawn is null).Select(d => new SelectListItem(d.Name, d.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id) => await find.Find(id) is { } review ? await Show(review) : NotFound();

    public async Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancellation)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Choose the document");
            return await Show(review);
        }

        return await this.Does(nameof(Upload), () => keep.Add(review, Upload.Given(), cancellation))
            ? Done(review, "Document uploaded.")
            : await Show(review);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        if (await find.Document(review, Document) is not { } document) return NotFound();
        return await this.Does(nameof(Because), () => keep.Withdraw(document, Because)) ? Done(review, "Document withdrawn.") : await Show(review);
    }

    private RedirectResult Done(Review review, string said)
    {
        this.Say(said);
        return Redirect($"{FindReviews.Address(review)}/files");
    }

    private async Task<PageResult> Show(Review review)
    {
        (Review, Documents) = (review, await find.Documents(review));
        return Page();
    }
}
