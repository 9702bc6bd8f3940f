using GoldenThread.Documents.Reading;
using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Files;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>Takes in the file that holds a plan, and lists the drafts that wait to be checked.</summary>
[Authorize(May.ImportPlans)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class IndexModel(ImportPlan imports, FindPlans find, GoldenThreadDb db, UploadedFiles files, ImportLimits limits) : PageModel
{
    public sealed record Draft(Guid Id, string Name, string ByName, DateTimeOffset ChangedAt);

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The plan that the uploaded file became before.</summary>
    public Plan? Known { get; private set; }

    public IReadOnlyList<Draft> Waiting { get; private set; } = [];

    public long Megabytes => limits.Bytes / 1024 / 1024;

    public Task OnGetAsync() => Show();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Upload is null) return await Refused("Choose the file that holds the plan");
        try
        {
            var (bytes, _) = await files.Read(Upload.Given(), cancellation);
            (Known, var draft) = await imports.Receive(Path.GetFileName(Upload.FileName), bytes, User.Partnership(), find.Actor(User), cancellation);
            if (draft is not null) return Redirect($"/import/{draft.Id}");
            return await Refused($"This file is the plan {Known!.Reference} already");
        }
        catch (UnreadableDocumentException unreadable)
        {
            return await Refused(unreadable.Message);
        }
        catch (RuleException refused)
        {
            return await Refused(refused.Message);
        }
    }

    private async Task<PageResult> Refused(string sentence)
    {
        ModelState.AddModelError(nameof(Upload), sentence);
        await Show();
        return Page();
    }

    private async Task Show() => Waiting = await (
        from draft in db.ImportDrafts.AsNoTracking()
        join document in db.Documents on draft.Document equals document.Id
        where draft.State == ImportState.Open
        orderby draft.ChangedAt descending
        select new Draft(draft.Id, document.Name, draft.ByName, draft.ChangedAt)).ToListAsync();
}
