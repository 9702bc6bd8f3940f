using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Hosting;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>A second step for one's password: set up, new recovery codes, stop.</summary>
[Authorize(May.KeepOwnAccount)]
[ShowsNoRecord]
[AskAgain]
[EnableRateLimiting(SafetyHosting.SignInLimit)]
internal sealed class AuthenticatorModel(UserManager<Account> accounts, GoldenThreadDb db, SecurityLog security, TimeProvider clock) : PageModel
{
    private const int CodesAtOnce = 10;

    [BindProperty]
    public string? Code { get; set; }

    public bool InUse { get; private set; }

    public string Key { get; private set; } = "";

    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync() => await Show(await accounts.Own(User));

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await accounts.Own(User);
        if (!await IsRight(account)) return await Show(account);
        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        security.SignInChanged("authenticator-added", account.Id);
        return await GiveCodes(account, "An authenticator app was set up for your account.");
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        var account = await accounts.Own(User);
        return account.TwoFactorEnabled ? await GiveCodes(account, "New recovery codes were made for your account.") : RedirectToPage();
    }

    public async Task<IActionResult> OnPostStopAsync()
    {
        var account = await accounts.Own(User);
        if (!await IsRight(account)) return await Show(account);
        await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        db.Outbox.Add(Letters.Changed(account, "Your account no longer asks for a code from your authenticator app.", clock.GetUtcNow()));
        await db.Save();
        security.SignInChanged("authenticator-removed", account.Id);
        this.Say("Your authenticator app is no longer asked for.");
        return RedirectToPage("/Accounts/Index");
    }

    private async Task<bool> IsRight(Account account)
    {
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, code)) return true;
        ModelState.AddModelError(nameof(Code), code.Length == 0 ? "Enter the code that the app shows" : "This code is not right, or was used before. Wait for the next one");
        return false;
    }

    private async Task<PageResult> Show(Account account)
    {
        InUse = account.TwoFactorEnabled;
        if (!InUse) Key = AuthenticatorKey.InGroups(await AuthenticatorKey.Of(accounts, account));
        return Page();
    }

    private async Task<PageResult> GiveCodes(Account account, string said)
    {
        Codes = [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, CodesAtOnce) ?? []];
        db.Outbox.Add(Letters.Changed(account, said, clock.GetUtcNow()));
        await db.Save();
        security.SignInChanged("recovery-codes-made", account.Id);
        return Page();
    }
}
