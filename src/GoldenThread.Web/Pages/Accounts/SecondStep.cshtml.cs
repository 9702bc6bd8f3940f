using System.ComponentModel.DataAnnotations;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>The second step after a password: the authenticator app's code, or a recovery code where the phone is lost.</summary>
[AllowAnonymous]
[ShowsNoRecord]
[BeforeSignIn]
[EnableRateLimiting(Limits.OfSigningIn)]
internal sealed class SecondStepModel(AccountSignIn signIn, SignInThrottle throttle, SecurityLog security, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the code")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Text)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/Accounts/SignIn") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        // An account that was locked after its password was taken gets no further; Identity asks that of the app's codes alone.
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account || !account.IsOpen(clock.GetUtcNow()))
            return RedirectToPage("/Accounts/SignIn");
        if (!ModelState.IsValid) return Page();
        if (!await throttle.MayTry(HttpContext, "code", account.Email!))
        {
            security.TooManyAttempts("code", account.Id);
            return Refuse("Too many attempts. Try again in 15 minutes, or use a passkey");
        }
        var code = Code.Replace(" ", "", StringComparison.Ordinal);
        var isFromApp = code.Length == 6 && code.All(char.IsAsciiDigit);
        var result = isFromApp
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant());
        if (!result.Succeeded)
        {
            security.SignInFailed(isFromApp ? "code" : "recovery-code", account.Id);
            return Refuse("Enter a new code. This one is wrong or has already been used");
        }
        if (!isFromApp) security.SignInChanged("recovery-code-used", account.Id);
        await throttle.Forgive(HttpContext, "code", account.Email!);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }

    private PageResult Refuse(string words)
    {
        ModelState.AddModelError(nameof(Code), words);
        return Page();
    }
}
