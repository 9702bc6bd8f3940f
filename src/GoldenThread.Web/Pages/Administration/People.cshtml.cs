using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Organisations;
using GoldenThread.Time;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Everybody who can sign in, and everybody who was asked to.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class PeopleModel(GoldenThreadDb db, AccountKeeping keeping, TimeProvider clock) : PageModel
{
    private Dictionary<OrganisationId, string> names = [];

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync()
    {
        names = await db.Organisations.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Name);
        Accounts = await db.Accounts.AsNoTracking().OrderBy(one => one.EndedAt != null).ThenBy(one => one.FullName).ToListAsync();
        Invitations = await db.Invitations.AsNoTracking().Where(one => one.AcceptedAt == null && one.WithdrawnAt == null)
            .OrderByDescending(one => one.InvitedAt).ToListAsync();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitation)
    {
        var found = await db.Invitations.FirstOrDefaultAsync(one => one.Id == invitation && one.AcceptedAt == null && one.WithdrawnAt == null);
        if (found is null) return NotFound();
        await keeping.Withdraw(found, User.Actor(Now));
        this.Say($"The invitation to {found.FullName} is withdrawn; its link no longer works.");
        return RedirectToPage();
    }

    public string Name(OrganisationId? organisation) => organisation is { } id ? names[id] : "The partnership itself";

    public string State(Account account) => account switch
    {
        { EndedAt: { } ended } => $"Ended {LondonTime.Day(ended):d MMM yyyy}",
        { LockoutEnd: { } until } when until > Now => "Locked",
        { TwoFactorEnabled: true } => "In use, with an authenticator app",
        _ => "In use",
    };
}
