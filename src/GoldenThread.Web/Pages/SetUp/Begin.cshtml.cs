using System.ComponentModel.DataAnnotations;
using GoldenThread.Web.Availability;
using GoldenThread.Work.Accounts;
using GoldenThread.Work.Administration;
using GoldenThread.Work.SetUp;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.SetUp;

/// <summary>Begins a partnership, the first one or another, with the code that the terminal prints; then the administrator chooses a password.</summary>
[AllowAnonymous]
[ShowsNoRecord]
[WithoutSession]
[EnableRateLimiting(Limits.OfSigningIn)]
internal sealed class BeginModel(SetUpCode code, BeginPartnership begin, SecurityLog security, IServiceAddress address, TimeProvider clock) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the set-up code")]
    [UpTo(Longest.Key, "Set-up code")]
    public string? Code { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the partnership’s name")]
    [UpTo(Longest.Line, "Name of the partnership")]
    public string? Name { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Public address")]
    public string? Slug { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter your name")]
    [UpTo(Longest.Name, "Your name")]
    public string? Administrator { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter your email address")]
    [EmailAddress(ErrorMessage = "Enter an email address, such as name@example.org")]
    [UpTo(Longest.Email, "Your email address")]
    public string? Email { get; set; }

    public string Address => address.Of("");

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        if (!await code.Is(Code, cancellation))
        {
            security.SignInFailed("set-up code");
            ModelState.AddModelError(nameof(Code), "This is not the set-up code. It works once; ask whoever runs the server for the current one");
            return Page();
        }

        string? link = null;
        if (!await this.Does(nameof(Name), async () => link = await begin.Begin(Name, Slug, Administrator, Email, clock.GetUtcNow(), cancellation))) return Page();
        this.Say("The partnership was set up. Choose a password for your account.");
        return LocalRedirect(link!);
    }
}
