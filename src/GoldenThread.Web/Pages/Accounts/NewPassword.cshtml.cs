using System.ComponentModel.DataAnnotations;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>Takes a new password from whoever holds the link out of the letter. All sessions of the account end.</summary>
[AllowAnonymous]
[ShowsNoRecord]
[BeforeSignIn]
[EnableRateLimiting(Limits.OfSigningIn)]
internal sealed class NewPasswordModel(ChangePassword change, KnownDevice devices) : PageModel
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
        var (result, owner) = await change.ByLink(Account, Token, Password);
        if (owner is null)
        {
            ModelState.Add(result, nameof(Password));
            return Page();
        }
        // Who reads the account's mail is its owner: a stranger's wrong passwords no longer count against this device.
        devices.Remember(HttpContext, owner.Email!);
        this.Say("New password saved. Sign in with your new password.");
        return RedirectToPage("/Accounts/SignIn");
    }
}
