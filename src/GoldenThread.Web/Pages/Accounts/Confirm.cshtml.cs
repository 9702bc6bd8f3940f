using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>Asks again who it is, before something is changed that one signs in with.</summary>
[Authorize(May.SetUpSecondStep)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfSigningIn)]
internal sealed class ConfirmModel(OwnAccount own, Confirmation confirmation, SignInSettings settings) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasPassword { get; private set; }

    public bool HasPasskey { get; private set; }

    public IReadOnlyDictionary<string, ProviderSettings> Providers => settings.Providers;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ways = await own.WaysIn();
        (HasPassword, HasPasskey) = (ways.HasPassword, ways.Passkeys > 0);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync() => string.IsNullOrEmpty(Password)
        ? Refuse("Enter your password", StatusCodes.Status200OK)
        : await confirmation.ByPassword(HttpContext, Password) switch
        {
            Proof.Right => GoOn(),
            Proof.TooManyAttempts => Refuse("Too many attempts. Try again in 15 minutes", StatusCodes.Status200OK),
            _ => Refuse("The password is not correct", StatusCodes.Status200OK),
        };

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential) => await confirmation.ByPasskey(User, credential ?? "") == Proof.Right
        ? GoOn()
        : Refuse("This passkey could not be used. Try again, or use your password", StatusCodes.Status400BadRequest);

    private LocalRedirectResult GoOn() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/account");

    private PageResult Refuse(string words, int status)
    {
        ModelState.AddModelError(nameof(Password), words);
        return new PageResult { StatusCode = status };
    }
}
