using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>A new update on an action; nothing before it is changed.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class UpdateModel(FindPlans find, RecordProgress record) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter what has happened since the last update")]
    [UpTo(Longest.Passage, "Update")]
    public string Text { get; set; } = "";

    public ActionInPlan Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!await this.Does(nameof(Text), () => record.Report(Found.Action, Text))) return Page();
        this.Say("Update added.");
        return Redirect(Found.Address + "#updates");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Action(id) is not { } found) return false;
        Found = found;
        return true;
    }
}
