using System.ComponentModel.DataAnnotations;
using System.Text;
using GoldenThread.Storage;
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
using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>Takes a new password from whoever holds the link out of the letter. All sessions of the account end.</summary>
[AllowAnonymous]
[ShowsNoRecord]
[BeforeSignIn]
[EnableRateLimiting(SafetyHosting.SignInLimit)]
internal sealed class NewPasswordModel(
    UserManager<Storage.Accounts.Account> accounts, GoldenThreadDb db, SignInSessions sessions, KnownDevice devices, SecurityLog security, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Account { get; set; }

    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Text)]
    public string Token { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter a new password")]
    public string Password { get; set; } = "";

    public void OnGet() => ModelState.Clear();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var account = await accounts.FindByIdAsync(Account.ToString());
        // A lock is an administrator's to lift: whoever reads the account's mail does not.
        var result = account?.IsOpen(clock.GetUtcNow()) == true && Decoded() is { } token
            ? await accounts.ResetPasswordAsync(account!, token, Password)
            : IdentityResult.Failed(accounts.ErrorDescriber.InvalidToken());
        if (!result.Succeeded)
        {
            ModelState.Add(result, nameof(Password));
            return Page();
        }
        await sessions.EndAll(account!.Id);
        db.Outbox.Add(Letters.Changed(account, "Your password was changed, by the link that was sent to this address.", clock.GetUtcNow()));
        await db.Save();
        // Who reads the account's mail is its owner: a stranger's wrong passwords no longer count against this device.
        devices.Remember(HttpContext, account.Email!);
        security.SignInChanged("password-changed", account.Id);
        this.Say("Your new password is saved. Sign in with it.");
        return RedirectToPage("/Accounts/SignIn");
    }

    private string? Decoded()
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(Token));
        }
        catch (FormatException)
        {
            return null; // a link that was cut in the letter
        }
    }
}
