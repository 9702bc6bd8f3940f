using GoldenThread.Storage;
using GoldenThread.Storage.Outgoing;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Mail that was written, and whether it went out.</summary>
[Authorize(May.Administer)]
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

    public string State(OutboxMessage message) => message switch
    {
        { SentAt: { } sent } => $"Sent {sent:d MMM yyyy, HH:mm}",
        { Attempts: > 0 } => $"Not sent after {message.Attempts} attempts: {message.LastError}",
        _ => mail.IsSent ? "Waits to be sent" : "Not sent",
    };
}
