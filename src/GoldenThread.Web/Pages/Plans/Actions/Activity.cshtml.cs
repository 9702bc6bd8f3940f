using System.ComponentModel.DataAnnotations;
using GoldenThread.Plans;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>Says how far the activity of an action has come, and what shows it.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class ActivityModel(FindPlans find, ChangeAction change) : PageModel
{
    private const string Changed = "Somebody else changed this action while you were editing. Their version is shown above. Check it, then save again";

    [BindProperty]
    [Required(ErrorMessage = "Choose how much of the activity is done")]
    public Activity? Reached { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter what shows this")]
    [UpTo(Longest.Text, "Reason")]
    public string Because { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    public ActionInPlan Found { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Steps => Enum.GetValues<Activity>().Select(a => new SelectListItem(a.Words(), a.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Action(id) is not { } found) return NotFound();
        (Found, Reached, Version) = (found, found.Action.Activity, found.Action.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await this.Does(nameof(Reached), () => change.Change(Found.Action, Version, Because, activity: Reached), Changed))
        {
            this.Say($"Progress updated: {Reached!.Value.Words().ToLowerInvariant()}.");
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
