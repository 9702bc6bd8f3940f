using GoldenThread.Documents.Reading;
using GoldenThread.Plans;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>Offers the attachments of an uploaded email message one by one; the message itself is a draft already.</summary>
[Authorize(May.ImportPlans)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
internal sealed class AttachmentsModel(MessageAttachments attachments) : PageModel
{
    [BindProperty]
    public int Number { get; set; }

    public OpenDraft Message { get; private set; } = null!;

    public IReadOnlyList<EmailAttachment> Attached { get; private set; } = [];

    /// <summary>The plan that the chosen attachment became before.</summary>
    public Plan? Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await Find(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await Find(id, cancellation)) return NotFound();
        try
        {
            (Known, var draft) = await attachments.Receive(Message, Number, cancellation);
            if (draft is not null) return Redirect($"/import/{draft.Id}");
        }
        catch (Exception refused) when (refused is UnreadableDocumentException or RuleException)
        {
            ModelState.AddModelError("", refused.Message);
        }

        return Page();
    }

    private async Task<bool> Find(Guid id, CancellationToken cancellation)
    {
        if (await attachments.Of(id, cancellation) is not var (message, attached)) return false;
        (Message, Attached) = (message, attached);
        return true;
    }
}
