using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>Passkeys of one's account: see, add, remove.</summary>
[Authorize(May.KeepOwnAccount)]
[ShowsNoRecord]
[AskAgain]
internal sealed class PasskeysModel(AccountSignIn signIn, GoldenThreadDb db, SecurityLog security, TimeProvider clock) : PageModel
{
    private const int Most = 10;

    private readonly UserManager<Account> accounts = signIn.UserManager;

    [BindProperty]
    [UpTo(Longest.Line)]
    public string? Name { get; set; }

    public IList<UserPasskeyInfo> Keys { get; private set; } = [];

    public async Task OnGetAsync() => Keys = await accounts.GetPasskeysAsync(await accounts.Own(User));

    public async Task<IActionResult> OnPostAsync(string? credential)
    {
        var account = await accounts.Own(User);
        Keys = await accounts.GetPasskeysAsync(account);
        if (Keys.Count >= Most) return Refuse($"An account can have {Most} passkeys. Remove one first");
        var made = await signIn.PerformPasskeyAttestationAsync(credential ?? "");
        if (!made.Succeeded) return Refuse("The passkey could not be added. Try again", StatusCodes.Status400BadRequest);
        made.Passkey.Name = string.IsNullOrWhiteSpace(Name) ? "Passkey" : Name.Trim()[..Math.Min(Name.Trim().Length, 60)];
        var added = await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        if (!added.Succeeded) return Refuse("The passkey could not be added. Try again");
        db.Outbox.Add(Letters.Changed(account, "A passkey was added to your account.", clock.GetUtcNow()));
        await db.Save();
        security.SignInChanged("passkey-added", account.Id);
        this.Say("The passkey is added.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string key)
    {
        var account = await accounts.Own(User);
        // Compared with the account's own: another's number finds nothing.
        var own = (await accounts.GetPasskeysAsync(account)).FirstOrDefault(one => Convert.ToHexString(one.CredentialId) == key);
        if (own is null) return NotFound();
        await accounts.RemovePasskeyAsync(account, own.CredentialId);
        db.Outbox.Add(Letters.Changed(account, "A passkey was removed from your account.", clock.GetUtcNow()));
        await db.Save();
        security.SignInChanged("passkey-removed", account.Id);
        this.Say("The passkey is removed.");
        return RedirectToPage();
    }

    private PageResult Refuse(string words, int status = StatusCodes.Status200OK)
    {
        ModelState.AddModelError(nameof(Name), words);
        return new PageResult { StatusCode = status };
    }
}
