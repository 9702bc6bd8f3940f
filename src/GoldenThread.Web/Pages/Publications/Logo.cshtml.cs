using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Publications;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Publications;

/// <summary>The logo at the head of the partnership's publications.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class LogoModel(KeepLogo keep) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public GoldenThread.Publications.Logo? Logo { get; private set; }

    public Task OnGetAsync() => Fill();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Upload is null) ModelState.AddModelError(nameof(Upload), "Choose a file");
        else if (await this.Does(nameof(Upload), () => keep.Give(Version, Upload.Given(), cancellation), told: _ => Changed)) return Done("Logo saved. The next version that is prepared has it.");
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        if (await this.Does(nameof(Upload), () => keep.Remove(Version, cancellation), told: _ => Changed)) return Done("Logo removed. The next version that is prepared has none.");
        await Fill();
        return Page();
    }

    private const string Changed = "Somebody else changed the logo while you were here. Look at theirs below before you change it";

    private RedirectResult Done(string words)
    {
        this.Say(words);
        return Redirect("/administration/logo");
    }

    private async Task Fill()
    {
        var kept = await keep.Kept();
        ModelState.Remove(nameof(Version));
        (Version, Logo) = (kept?.Version ?? 0, kept?.Bytes is { } bytes ? GoldenThread.Publications.Logo.Of(bytes) : null);
    }
}
