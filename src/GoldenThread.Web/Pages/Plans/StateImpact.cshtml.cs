using System.ComponentModel.DataAnnotations;
using GoldenThread.Permissions;
using GoldenThread.Storage;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>States what difference an action, or all that was done on a recommendation, made.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class StateImpactModel(FindPlans find, GoldenThreadDb db) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Say what is different now")]
    [UpTo(Longest.Passage, "Impact")]
    public string Text { get; set; } = "";

    public (string Text, string Href)[] WayBack { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string things, Guid id) => await Find(things, id) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string things, Guid id)
    {
        if (await Find(things, id) is not { } state) return NotFound();
        if (!ModelState.IsValid) return Page();
        state();
        await db.Save("Impact stated");
        this.Say("The impact was stated.");
        return Redirect(WayBack[^1].Href);
    }

    private async Task<Action?> Find(string things, Guid id)
    {
        if (things == "recommendations" && await find.Recommendation(id) is { } found)
        {
            WayBack = found.WayBack(included: true);
            return () => found.Recommendation.AddImpact(Text, find.Actor(User));
        }

        if (things == "actions" && await find.Action(id) is { } action)
        {
            WayBack = action.WayBack(included: true);
            return () => action.Action.AddImpact(Text, find.Actor(User));
        }

        return null;
    }
}
