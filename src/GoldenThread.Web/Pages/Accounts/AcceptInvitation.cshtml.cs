using System.ComponentModel.DataAnnotations;
using GoldenThread.Storage.Accounts;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Accounts;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Accounts;

/// <summary>Where an invitation's link leads: a name, a password, and the account is there.</summary>
[AllowAnonymous]
[ShowsNoRecord]
[BeforeSignIn]
[EnableRateLimiting(Limits.OfSigningIn)]
internal sealed class AcceptInvitationModel(AcceptInvitation accept) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter your name")]
    [UpTo(Longest.Name, "Name")]
    public string FullName { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Choose a password")]
    public string Password { get; set; } = "";

    public Invitation? Invitation { get; private set; }

    public async Task OnGetAsync(string token)
    {
        ModelState.Clear();
        Invitation = await accept.Find(token);
        // Who was invited by address alone says their name.
        FullName = Invitation is { } by && by.FullName != by.Email ? by.FullName : "";
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        Invitation = await accept.Find(token);
        if (Invitation is null || !ModelState.IsValid) return Page();
        var result = await accept.Accept(Invitation, FullName, Password);
        if (!result.Succeeded)
        {
            ModelState.Add(result, nameof(Password));
            return Page();
        }
        this.Say("Your account is ready. Sign in with your new password.");
        return RedirectToPage("/Accounts/SignIn");
    }
}
