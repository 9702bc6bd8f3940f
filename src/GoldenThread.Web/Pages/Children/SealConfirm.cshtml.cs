using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>A manager confirms a seal that somebody of their team set. What is under it is not shown.</summary>
[Authorize(May.ManageTeams)]
[OpensRecord]
internal sealed class SealConfirmModel(SealPart seals) : PageModel
{
    public void OnGet()
    {
        // Nothing is shown of the record.
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid seal)
    {
        if (!await this.Does("", () => seals.Confirm(new ChildId(id), new SealId(seal)))) return Page();
        this.Say("Seal confirmed.");
        return Redirect("/notices");
    }
}
