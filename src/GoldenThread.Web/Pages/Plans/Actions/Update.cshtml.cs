using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>A new update on an action; nothing before it is changed.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class UpdateModel(FindPlans find, GoldenThreadDb db) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Say what has happened")]
    [UpTo(Longest.Passage, "Update")]
    public string Text { get; set; } = "";

    public ActionInPlan InHand { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        InHand.Action.Report(Text, find.Actor(User));
        await db.Save();
        this.Say("The update was written.");
        return Redirect(Addresses.Action(InHand.Action.Id) + "#updates");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Action(id) is not { } found) return false;
        InHand = found;
        return true;
    }
}
