using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>Changes the words of an action. Who saves second sees what the first wrote.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class EditModel(FindPlans find, GoldenThreadDb db) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Say what is done")]
    [UpTo(Longest.Passage, "Action")]
    public string Text { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Say why you change it")]
    [UpTo(Longest.Line, "Reason")]
    public string Because { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    public ActionInPlan InHand { get; private set; } = null!;

    /// <summary>What somebody else wrote meanwhile; null where nobody did.</summary>
    public string? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Action(id) is not { } found) return NotFound();
        (InHand, Text, Version) = (found, found.Action.Text, found.Action.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await find.Action(id) is not { } found) return NotFound();
        InHand = found;
        if (found.Action.Version != Version) return Conflict(found.Action);
        if (!ModelState.IsValid) return Page();
        found.Action.Text = Text.Trim();
        if (!await db.SaveUnlessChanged(Because))
        {
            InHand = (await find.Action(id))!;
            return Conflict(InHand.Action);
        }

        this.Say("The action was changed.");
        return Redirect(Addresses.Action(found.Action.Id));
    }

    private PageResult Conflict(PlanAction theirs)
    {
        (Theirs, Version) = (theirs.Text, theirs.Version);
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError(nameof(Text), "Somebody else changed this action while you wrote. What they saved stands above your words: put them together and save again");
        return Page();
    }
}
