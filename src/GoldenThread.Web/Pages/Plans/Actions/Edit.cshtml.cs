using System.ComponentModel.DataAnnotations;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>Changes the words of an action. Who saves second sees what the first wrote.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class EditModel(FindPlans find, ChangeAction change) : PageModel
{
    private const string Changed = "Somebody else changed this action while you were editing. Their version is shown above yours. Combine the two and save again";

    [BindProperty]
    [Required(ErrorMessage = "Enter the action")]
    [UpTo(Longest.Passage, "Action")]
    public string Text { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Enter a reason for the change")]
    [UpTo(Longest.Line, "Reason")]
    public string Because { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    public ActionInPlan Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Action(id) is not { } found) return NotFound();
        (Found, Text, Version) = (found, found.Action.Text, found.Action.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await this.Does(nameof(Text), () => change.Change(Found.Action, Version, Because, text: Text), Changed))
        {
            this.Say("Action saved.");
            return Redirect(Found.Address);
        }

        return await Find(id) ? Again() : NotFound();
    }

    private PageResult Again()
    {
        Version = Found.Action.Version;
        return Page();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Action(id) is not { } found) return false;
        Found = found;
        return true;
    }
}
