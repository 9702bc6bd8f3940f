using System.ComponentModel.DataAnnotations;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>A new password in place of the old; the other sessions end.</summary>
[Authorize(May.KeepOwnAccount)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfSigningIn)]
internal sealed class PasswordModel(OwnAccount own, ChangePassword change, Confirmation confirmation) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter a new password")]
    public string Chosen { get; set; } = "";

    public bool HasPassword { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        HasPassword = (await own.WaysIn()).HasPassword;
        return await NeedsProof() ? LocalRedirect(AskAgain.Page("/account/password")) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var ways = await own.WaysIn();
        HasPassword = ways.HasPassword;
        if (await NeedsProof()) return LocalRedirect(AskAgain.Page("/account/password"));
        if (HasPassword && string.IsNullOrEmpty(Current)) ModelState.AddModelError(nameof(Current), "Enter your password");
        if (!ModelState.IsValid) return Page();
        if (HasPassword && await confirmation.ByPassword(HttpContext, Current!) == Proof.TooManyAttempts)
        {
            ModelState.AddModelError(nameof(Current), "Too many attempts. Try again in 15 minutes");
            return Page();
        }
        var result = await change.Change(ways.Account, Current, Chosen, User.Session());
        if (!result.Succeeded)
        {
            var wrong = result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
            ModelState.Add(result, wrong ? nameof(Current) : nameof(Chosen));
            return Page();
        }
        this.Say("Password changed.");
        return RedirectToPage("/Accounts/Index");
    }

    // A first password, beside an organisation's sign-in, is another way in; a new one in place of the old asks for the old.
    private async Task<bool> NeedsProof() => !HasPassword && !await confirmation.IsFresh(User);
}
