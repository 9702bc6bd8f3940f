using GoldenThread.Champions;
using GoldenThread.Work.Champions;

namespace GoldenThread.Web.Pages.Champions;

/// <summary>A champion, confirmed once a year and ended by themselves or by who leads their organisation.</summary>
[Authorize(May.SeeChampions)]
[ShowsNoRecord]
internal sealed class OneModel(FindChampions find, KeepChampion keep, Acting acting) : PageModel
{
    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Why it ends")]
    public string? Because { get; set; }

    public Champion Champion { get; private set; } = null!;

    public string OrganisationName { get; private set; } = "";

    public string? TeamName { get; private set; }

    public bool MayKeep { get; private set; }

    public bool IsMe => find.IsMe(Champion);

    public bool MayConfirm => (MayKeep || IsMe) && Champion.Until is null;

    public DateOnly Today => acting.Today;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(Guid id)
    {
        if (!await Find(id) || !MayConfirm) return NotFound();
        if (!await this.Does(nameof(Until), () => keep.Confirm(Champion))) return Page();
        this.Say("Confirmed for a year.");
        return Redirect($"/champions/{id}");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        if (!await Find(id) || !MayConfirm) return NotFound();
        if (Until is null && ModelState.GetFieldValidationState(nameof(Until)) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) ModelState.AddModelError(nameof(Until), "Enter the last day");
        if (!ModelState.IsValid || !await this.Does(nameof(Until), () => keep.End(Champion, Until!.Value, Because))) return Page();
        this.Say("Champion ended.");
        return Redirect("/champions");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.One(id) is not { } champion) return false;
        var register = await find.Organisations();
        (Champion, OrganisationName, MayKeep) = (champion, register.Find(champion.Organisation)?.Name ?? "", User.Allows(May.KeepChampions) && find.MayKeep(register, champion.Organisation));
        TeamName = (await find.Teams()).FirstOrDefault(t => t.Id == champion.Team)?.Name;
        return true;
    }
}
