using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>Takes in the file that holds a plan, and lists the drafts that wait to be checked.</summary>
[Authorize(May.ImportPlans)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class IndexModel(ReceivePlan receive, FindDrafts drafts, ImportLimits limits) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The plan that the uploaded file became before.</summary>
    public Plan? Known { get; private set; }

    public IReadOnlyList<WaitingDraft> Waiting { get; private set; } = [];

    public long Megabytes => limits.Bytes / 1024 / 1024;

    public Task OnGetAsync() => Show();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Upload is null) return await Refused("Choose a file to upload");
        try
        {
            (Known, var draft) = await receive.Receive(Upload.Given(), cancellation);
            if (draft is not null) return Redirect($"/import/{draft.Id}{(EmailMessage.IsOne(Upload.FileName) ? "/attachments" : "")}");
            return await Refused($"You have already uploaded this file. It is plan {Known!.Reference}");
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

    private async Task Show() => Waiting = await drafts.Waiting();
}
