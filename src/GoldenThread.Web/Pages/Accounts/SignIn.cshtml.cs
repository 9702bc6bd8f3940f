using System.ComponentModel.DataAnnotations;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>The way in: password, passkey, or an organisation's own sign-in.</summary>
[AllowAnonymous]
[ShowsNoRecord]
[BeforeSignIn]
[EnableRateLimiting(Limits.OfSigningIn)]
internal sealed class SignInModel(AccountSignIn signIn, SignInSettings settings, SignInThrottle throttle, FindSecondSteps find, SecurityLog security) : PageModel
{
    // The same words for a wrong address and a wrong password: nobody learns here who has an account.
    private const string Refused = "The email address or password is not correct";

    [BindProperty]
    [Required(ErrorMessage = "Enter your email address")]
    public string Email { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter your password")]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Text)]
    public string? ReturnUrl { get; set; }

    public string? Notice { get; private set; }

    public IReadOnlyDictionary<string, ProviderSettings> Providers => settings.Providers;

    public IActionResult OnGet(string? refused)
    {
        if (User.RoleOrNull() is not null) return LocalRedirect("/");
        Notice = refused switch
        {
            "provider" => "Your organisation's sign-in did not work. Try again, or sign in with your password.",
            "unknown" => "No account here can use the email address that your organisation gave us. Ask your partnership's administrator.",
            "unverified" => "Your organisation has not confirmed this email address, so you cannot sign in with it.",
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var address = Email.Trim();
        if (!await throttle.MayTry(HttpContext, "password", address))
        {
            security.TooManyAttempts("password");
            return Refuse("Too many attempts. Try again in 15 minutes, use a passkey, or choose a new password");
        }
        var result = await signIn.WithPassword(address, Password);
        if (result.Succeeded || result.RequiresTwoFactor) await throttle.Forgive(HttpContext, "password", address);
        else security.SignInFailed("password");
        if (result.RequiresTwoFactor) return RedirectToPage("/Accounts/SecondStep", new { ReturnUrl });
        if (result.Succeeded)
            return (await find.Of((await signIn.UserManager.FindByEmailAsync(address))!)).Rule?.Since is null ? Enter() : RedirectToPage("/Accounts/SecondStepNeeded", new { ReturnUrl });
        return Refuse(result.IsLockedOut ? "An administrator has locked this account. Ask your partnership's administrator" : Refused);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        ModelState.Clear();
        // Identity asks for an answer that is not empty, and throws where there is none.
        var result = string.IsNullOrEmpty(credential) ? null : await signIn.PasskeySignInAsync(credential);
        if (result?.Succeeded == true) return Enter();
        security.SignInFailed("passkey");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (result is null) return Refuse("No passkey was used. Try again, or choose another way to sign in");
        return Refuse(
            result.IsLockedOut
                ? "An administrator has locked this account. Ask your partnership's administrator"
                : "We do not recognise this passkey. Try again, or choose another way to sign in");
    }

    private LocalRedirectResult Enter() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");

    private PageResult Refuse(string words = Refused)
    {
        ModelState.AddModelError(nameof(Email), words);
        return Page();
    }
}
