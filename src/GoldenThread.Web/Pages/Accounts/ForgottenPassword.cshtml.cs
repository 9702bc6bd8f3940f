using System.ComponentModel.DataAnnotations;
using System.Text;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>Asks for a link to a new password. Says the same to everybody, so that nobody learns here who has an account.</summary>
[AllowAnonymous]
[BeforeSignIn]
[EnableRateLimiting(SafetyHosting.SignInLimit)]
internal sealed class ForgottenPasswordModel(UserManager<Account> accounts, GoldenThreadDb db, TimeProvider clock, PublicAddress address) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter your e-mail address")]
    [EmailAddress(ErrorMessage = "Enter an e-mail address in the right form, like name@example.org")]
    public string Email { get; set; } = "";

    public bool Sent { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        if (await accounts.FindByEmailAsync(Email.Trim()) is { EndedAt: null } account)
        {
            var token = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await accounts.GeneratePasswordResetTokenAsync(account)));
            db.Outbox.Add(Letters.NewPassword(account, address.Of(Request, $"/new-password?account={account.Id}&token={token}"), clock.GetUtcNow()));
            await db.Save();
        }
        Sent = true;
        return Page();
    }
}
