using GoldenThread.Permissions;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Files;
using GoldenThread.Work.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Reviews.Files;

/// <summary>The documents of a review, and the way to take the whole of it out.</summary>
[Authorize(May.SeeReviews)]
[Shows(typeof(Review), "The documents")]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class IndexModel(FindReviews find, UploadedFiles files, GoldenThreadDb db) : PageModel
{
    public sealed record Kept(Guid Id, string Name, string ByName, DateTimeOffset At, string? Withdrawn);

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public Guid Document { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Reason")]
    public string? Because { get; set; }

    public Review Review { get; private set; } = null!;

    public IReadOnlyList<Kept> Documents { get; private set; } = [];

    public IEnumerable<SelectListItem> Items => Documents.Where(d => d.Withdrawn is null).Select(d => new SelectListItem(d.Name, d.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id) => await find.Find(id) is { } review ? await Show(review) : NotFound();

    public async Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancellation)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        if (Upload is null) return await Refused(review, nameof(Upload), "Choose the document");
        try
        {
            var (bytes, _, mediaType) = await files.ReadAttachment(Upload.Given(), cancellation);
            var name = Path.GetFileName(Upload.FileName);
            db.Add(new ReviewFile(review.Partnership, review.Id, null, name, mediaType, bytes, find.Actor(User)));
            await db.Save($"Received {name}", cancellation);
        }
        catch (RuleException refused)
        {
            return await Refused(review, nameof(Upload), refused.Message);
        }

        this.Say("The document is added.");
        return Redirect($"{FindReviews.Address(review)}/files");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id)
    {
        if (await find.Find(id) is not { } review) return NotFound();
        if (await db.ReviewFiles.SingleOrDefaultAsync(f => f.Id == Document && f.Review == review.Id) is not { } document) return NotFound();
        try
        {
            document.Withdraw(Because);
            await db.Save(Because);
        }
        catch (RuleException refused)
        {
            return await Refused(review, nameof(Because), refused.Message);
        }

        this.Say("The document is withdrawn.");
        return Redirect($"{FindReviews.Address(review)}/files");
    }

    private async Task<PageResult> Refused(Review review, string question, string sentence)
    {
        ModelState.AddModelError(question, sentence);
        return await Show(review);
    }

    private async Task<PageResult> Show(Review review)
    {
        Review = review;
        Documents = await db.ReviewFiles.AsNoTracking().Where(f => f.Review == review.Id).OrderBy(f => f.Id).Select(f => new Kept(f.Id, f.Name, f.ByName, f.At, f.Withdrawn)).ToListAsync();
        return Page();
    }
}
