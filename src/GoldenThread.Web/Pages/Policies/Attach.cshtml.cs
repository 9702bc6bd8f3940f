using GoldenThread.Web.Pages.Indicators;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Policies;

namespace GoldenThread.Web.Pages.Policies;

/// <summary>Attaches a policy to an action as evidence.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class AttachModel(FindPolicies find, AttachPolicy attach, FindPlans plans) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Line, "Action")]
    public string? Action { get; set; }

    public FoundPolicy Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        var (_, id) = await ActionAddress.Read(Action, plans);
        if (id is not { } chosen || await plans.Action(chosen) is not { } action)
        {
            if (!(Action?.Length > Longest.Line)) ModelState.AddModelError(nameof(Action), "Enter the address of an action's page");
            return Page();
        }

        if (!ModelState.IsValid || !await this.Does(nameof(Action), () => attach.Attach(Found, action))) return Page();
        this.Say("Policy attached as evidence.");
        return Redirect(Addresses.Action(action.Id));
    }

    private async Task<bool> Find(string reference)
    {
        if (await find.One(reference) is not { } found) return false;
        Found = found;
        return true;
    }
}
