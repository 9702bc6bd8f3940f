using GoldenThread.Accounts;
using GoldenThread.Work.Accounts;
using GoldenThread.Work.Administration;

namespace GoldenThread.Web.Pages.Administration;

/// <summary>Which roles need a second step to sign in, and who lacks one.</summary>
[Authorize(May.Administer)]
[ShowsNoRecord]
internal sealed class SecondStepsModel(KeepSecondStepRules rules, FindSecondSteps find, Acting acting) : PageModel
{
    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Reference, "Days")]
    public string? GraceDays { get; set; }

    [BindProperty]
    public bool ProviderCounts { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public IReadOnlyList<SecondStepStanding> Lacking { get; private set; } = [];

    public int Accounts { get; private set; }

    public IEnumerable<SelectListItem> Choices { get; } = [.. Enum.GetValues<Role>().Select(role => new SelectListItem(role.InWords(), role.ToString()))];

    public bool IsShutOut(SecondStepStanding standing) => standing.IsShutOut(acting.Now);

    public async Task OnGetAsync()
    {
        var kept = await rules.Kept();
        Version = KeepSecondStepRules.Version(kept);
        Roles = [.. kept.Where(rule => rule.Since is not null).Select(rule => rule.Role)];
        GraceDays = (kept is [var first, ..] ? first.GraceDays : KeepSecondStepRules.UsualGrace).ToString(System.Globalization.CultureInfo.InvariantCulture);
        ProviderCounts = kept.Any(rule => rule.ProviderCounts);
        await Report();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!int.TryParse(GraceDays, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days) || days > SecondStepRule.MostGrace)
            ModelState.AddModelError(nameof(GraceDays), $"Enter a number of days from 0 to {SecondStepRule.MostGrace}");
        if (ModelState.IsValid && await this.Does(nameof(Roles), () => rules.Say(Version, Roles, days, ProviderCounts)))
        {
            this.Say(Roles.Count == 0 ? "Nobody needs a second step." : "Saved. Those who have none are told when they sign in.");
            return RedirectToPage();
        }

        if (ViewData.Theirs() is not null) Version = KeepSecondStepRules.Version(await rules.Kept());
        await Report();
        return Page();
    }

    private async Task Report()
    {
        var all = await find.All();
        (Accounts, Lacking) = (all.Count, [.. all.Where(one => one.Rule is { Since: not null } ? one.Lacks : one.Has is null)]);
    }
}
