using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>States what difference an action, or all that was done on a recommendation, made.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class StateImpactModel(FindPlans find, RecordProgress record) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter what is different now")]
    [UpTo(Longest.Passage, "Impact")]
    public string Text { get; set; } = "";

    public IRatedInPlan Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string things, Guid id) => await Find(things, id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string things, Guid id)
    {
        if (!await Find(things, id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(Text), () => record.StateImpact(Found.Rated, Text))) return Page();
        this.Say("Impact recorded.");
        return Redirect(Found.Address);
    }

    private async Task<bool> Find(string things, Guid id)
    {
        if (await find.Rated(things, id) is not { } found) return false;
        Found = found;
        return true;
    }
}
