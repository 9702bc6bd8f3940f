using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>Says how far the activity of an action has come, and what shows it.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class ActivityModel(FindPlans find, GoldenThreadDb db) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Choose how far the activity has come")]
    public Activity? Reached { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Say what shows that")]
    [UpTo(Longest.Text, "Reason")]
    public string Because { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    public ActionInPlan InHand { get; private set; } = null!;

    /// <summary>What somebody else said meanwhile; null where nobody did.</summary>
    public string? Theirs { get; private set; }

    public static IEnumerable<SelectListItem> Steps => Enum.GetValues<Activity>().Select(a => new SelectListItem(a.Words(), a.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Action(id) is not { } found) return NotFound();
        (InHand, Reached, Version) = (found, found.Action.Activity, found.Action.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await find.Action(id) is not { } found) return NotFound();
        InHand = found;
        if (found.Action.Version != Version) return Conflict(found.Action);
        if (!ModelState.IsValid) return Page();
        found.Action.Reach(Reached!.Value, Because);
        if (!await db.SaveUnlessChanged(Because))
        {
            InHand = (await find.Action(id))!;
            return Conflict(InHand.Action);
        }

        this.Say($"The activity is “{Reached.Value.Words()}”.");
        return Redirect(Addresses.Action(found.Action.Id));
    }

    private PageResult Conflict(PlanAction theirs)
    {
        (Theirs, Version) = ($"{theirs.Activity.Words()}: {theirs.ActivityReason ?? "no reason given"}\n{theirs.Text}", theirs.Version);
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError(nameof(Reached), "Somebody else changed this action while you wrote. What they saved stands above: look at it, then save again");
        return Page();
    }
}
