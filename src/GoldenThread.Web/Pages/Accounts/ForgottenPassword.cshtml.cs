using System.ComponentModel.DataAnnotations;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>Asks for a link to a new password. Says the same to everybody, so that nobody learns here who has an account.</summary>
[AllowAnonymous]
[ShowsNoRecord]
[WithoutSession]
[EnableRateLimiting(Limits.OfSigningIn)]
internal sealed class ForgottenPasswordModel(AfterTheAnswer afterwards, SignInThrottle throttle, IServiceAddress installation) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter your email address")]
    [EmailAddress(ErrorMessage = "Enter an email address, such as name@example.org")]
    public string Email { get; set; } = "";

    public bool Sent { get; private set; }

    public void OnGet()
    {
    }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid) return Page();
        // Whether there is an account is not even looked up before the answer: its time is the same for all.
        var (address, page) = (Email.Trim(), installation.Of("/new-password"));
        afterwards.Do(async services =>
        {
            if (await throttle.MayWrite(address)) await services.GetRequiredService<NewPasswordLink>().Send(address, page);
        });
        Sent = true;
        return Page();
    }
}
