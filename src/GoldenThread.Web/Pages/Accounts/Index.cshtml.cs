using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Organisations;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>How one signs in, in one place.</summary>
[Authorize(May.KeepOwnAccount)]
[ShowsNoRecord]
internal sealed class IndexModel(UserManager<Account> accounts, GoldenThreadDb db, SignInSessions sessions, SignInSettings settings, TimeProvider clock) : PageModel
{
    public Account Account { get; private set; } = null!;

    public string? Organisation { get; private set; }

    public bool HasPassword { get; private set; }

    public int RecoveryCodes { get; private set; }

    public int Passkeys { get; private set; }

    public int Sessions { get; private set; }

    public async Task OnGetAsync()
    {
        Account = await accounts.Own(User);
        Organisation = Account.Organisation is { } id ? (await db.Organisations.AsNoTracking().FirstAsync(one => one.Id == id)).Name : null;
        HasPassword = await accounts.HasPasswordAsync(Account);
        RecoveryCodes = await accounts.CountRecoveryCodesAsync(Account);
        Passkeys = (await accounts.GetPasskeysAsync(Account)).Count;
        Sessions = (await sessions.Of(Account.Id, clock.GetUtcNow(), settings.Idle)).Count;
    }
}
