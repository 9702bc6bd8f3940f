using GoldenThread.Accounts;
using GoldenThread.Web.Accounts;
using GoldenThread.Storage.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>A second step for one's password: set up, new recovery codes, stop.</summary>
[Authorize(May.SetUpSecondStep)]
[ShowsNoRecord]
[AskAgain]
[EnableRateLimiting(Limits.OfSigningIn)]
internal sealed class AuthenticatorModel(OwnAccount own, KeepAuthenticator authenticator, Confirmation confirmation) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public bool InUse { get; private set; }

    public string Key { get; private set; } = "";

    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task OnGetAsync() => await Show(await own.Get());

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await own.Get();
        if (!await IsRight(account)) return await Show(account);
        Codes = await authenticator.Begin(account);
        await confirmation.Prove(User, SecondStep.Code);
        return Page();
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        var account = await own.Get();
        if (!account.TwoFactorEnabled) return RedirectToPage();
        Codes = await authenticator.RenewCodes(account);
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync()
    {
        var account = await own.Get();
        if (!await IsRight(account)) return await Show(account);
        if (!await this.Does(nameof(Code), () => authenticator.Stop(account))) return await Show(account);
        this.Say("You no longer need a code from an authenticator app to sign in.");
        return RedirectToPage("/Accounts/Index");
    }

    private async Task<bool> IsRight(Account account)
    {
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (await authenticator.IsRight(account, code)) return true;
        ModelState.AddModelError(
            nameof(Code), code.Length == 0 ? "Enter the code that the app shows" : "Enter a new code. This one is wrong or has already been used");
        return false;
    }

    private async Task<PageResult> Show(Account account)
    {
        InUse = account.TwoFactorEnabled;
        if (!InUse) Key = AuthenticatorKey.InGroups(await authenticator.Key(account));
        return Page();
    }
}
