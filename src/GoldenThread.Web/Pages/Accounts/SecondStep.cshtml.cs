using System.ComponentModel.DataAnnotations;
using GoldenThread.Storage.Accounts;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>The second step after a password: the authenticator app's code, or a recovery code where the phone is lost.</summary>
[AllowAnonymous]
[BeforeSignIn]
[EnableRateLimiting(SafetyHosting.SignInLimit)]
internal sealed class SecondStepModel(SignInManager<Account> signIn) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the code")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Accounts/SignIn") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null) return RedirectToPage("/Accounts/SignIn");
        if (!ModelState.IsValid) return Page();
        var code = Code.Replace(" ", "", StringComparison.Ordinal);
        var result = code.Length == 6 && code.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant());
        if (!result.Succeeded)
        {
            ModelState.AddModelError(nameof(Code), result.IsLockedOut
                ? "There were too many attempts. Try again in 15 minutes"
                : "This code is not right. A code is good for half a minute only");
            return Page();
        }
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
