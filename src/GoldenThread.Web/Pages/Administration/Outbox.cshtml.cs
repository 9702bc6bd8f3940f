using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Web.Mail;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Mail that was written, and whether it went out.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class OutboxModel(GoldenThreadDb db, MailSettings mail, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<OutboxMessage> Messages { get; private set; } = [];

    public bool IsSent => mail.IsSent;

    public async Task OnGetAsync()
    {
        var since = clock.GetUtcNow().AddDays(-30);
        Messages = await db.Outbox.AsNoTracking().Where(one => one.CreatedAt > since).OrderByDescending(one => one.CreatedAt).Take(Most).ToListAsync();
    }

    /// <summary>Sends a letter once more that was set aside.</summary>
    public async Task<IActionResult> OnPostAgainAsync(Guid id)
    {
        var now = clock.GetUtcNow();
        if (await db.Outbox.SingleOrDefaultAsync(one => one.Id == id) is not { } message || !message.IsSetAside(now)) return NotFound();
        message.SendAgain(now);
        await db.Save("An administrator asked for it to be sent again");
        this.Say("The letter will be sent again in the next minute.");
        return RedirectToPage();
    }

    public bool IsSetAside(OutboxMessage message) => message.IsSetAside(clock.GetUtcNow());

    public string State(OutboxMessage message) => message switch
    {
        _ when IsSetAside(message) => "Not known. The server stopped twice while it was sent, so it may have arrived twice or not at all",
        { SentAt: { } sent } => $"Sent {Moments.Of(sent)}",
        { Attempts: > 0 } => $"Not sent after {message.Attempts} attempts: {message.LastError}",
        _ => mail.IsSent ? "Waits to be sent" : "Not sent",
    };
}
