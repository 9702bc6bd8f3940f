using GoldenThread.Storage.Mail;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Mail;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Mail that was written, and whether it went out.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class OutboxModel(FindLetters find, TakeDeliveryReport take, MailSettings mail) : PageModel
{
    /// <summary>A report that came back by mail, as a saved email.</summary>
    [BindProperty]
    public IFormFile? Report { get; set; }

    public IReadOnlyList<OutboxMessage> Messages { get; private set; } = [];

    public bool IsSent => mail.IsSent;

    public async Task OnGetAsync() => Messages = await find.Newest();

    /// <summary>Sends a letter once more that was set aside.</summary>
    public async Task<IActionResult> OnPostAgainAsync(Guid id)
    {
        if (!await find.SendAgain(id)) return NotFound();
        this.Say("We will send the email again in the next minute.");
        return RedirectToPage();
    }

    /// <summary>Takes in a report of a letter that could not be delivered.</summary>
    public async Task<IActionResult> OnPostReportAsync(CancellationToken cancellation)
    {
        TakenReport? taken = null;
        if (Report is null) ModelState.AddModelError(nameof(Report), "Choose a delivery report");
        else if (await this.Does(nameof(Report), async () => taken = await take.Take(Report.Given(), cancellation)))
        {
            this.Say(taken!.InWords);
            return RedirectToPage();
        }

        Messages = await find.Newest();
        return Page();
    }

    public bool IsForSomebody(OutboxMessage message) => find.IsForSomebody(message);

    public string State(OutboxMessage message) => message switch
    {
        _ when find.IsSetAside(message) => "Unknown. The server stopped twice while it was sending this email, so it may have arrived twice or not at all",
        { RefusedAt: { } refused } => $"Refused {Moments.Of(refused)} by the mail server of its receiver: {message.LastError}. Check the address",
        { GatheredInto: { } with } when with != message.Id => "Sent with other reminders as one email",
        { SentAt: { } sent, LastError: { } said } => $"Sent {Moments.Of(sent)}. Delayed on its way: {said}",
        { SentAt: { } sent } => $"Sent {Moments.Of(sent)}",
        { Attempts: > 0 } => $"Not sent after {(message.Attempts == 1 ? "1 attempt" : $"{message.Attempts} attempts")}: {message.LastError}",
        _ => mail.IsSent ? "Waiting to be sent" : "Not sent",
    };
}
