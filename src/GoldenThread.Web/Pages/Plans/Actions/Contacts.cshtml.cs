using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>Changes whom an action names as contacts, in the words of the document.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class ContactsModel(FindPlans find, ChangeAction change) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Text, "Contacts as named")]
    public string? Contacts { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public ActionInPlan Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        (Contacts, Version) = (Found.Action.Contacts, Found.Action.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await this.Does(nameof(Contacts), () => change.KeepContacts(Found.Action, Version, Contacts)))
        {
            this.Say("Contacts saved.");
            return Redirect(Found.Address);
        }

        if (!await Find(id)) return NotFound();
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
