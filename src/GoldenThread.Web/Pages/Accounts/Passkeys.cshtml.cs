using GoldenThread.Accounts;
using GoldenThread.Web.Accounts;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>Passkeys of one's account: see, add, remove.</summary>
[Authorize(May.SetUpSecondStep)]
[ShowsNoRecord]
[AskAgain]
internal sealed class PasskeysModel(AccountSignIn signIn, OwnAccount own, KeepPasskeys passkeys, Confirmation confirmation) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Line)]
    public string? Name { get; set; }

    public IList<UserPasskeyInfo> Keys { get; private set; } = [];

    public async Task OnGetAsync() => Keys = await passkeys.Of(await own.Get());

    public async Task<IActionResult> OnPostAsync(string? credential)
    {
        var account = await own.Get();
        Keys = await passkeys.Of(account);
        var made = await signIn.PerformPasskeyAttestationAsync(credential ?? "");
        if (!made.Succeeded)
        {
            ModelState.AddModelError(nameof(Name), "The passkey could not be added. Try again");
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }
        if (!await this.Does(nameof(Name), () => passkeys.Add(account, made.Passkey, Name))) return Page();
        await confirmation.Prove(User, SecondStep.Passkey);
        this.Say("Passkey added.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string key)
    {
        if (!await passkeys.Remove(await own.Get(), key)) return NotFound();
        this.Say("Passkey removed.");
        return RedirectToPage();
    }
}
