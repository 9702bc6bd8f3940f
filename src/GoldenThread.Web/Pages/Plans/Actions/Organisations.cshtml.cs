using GoldenThread.Organisations;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>Adds an organisation to an action, or hands the action over from one to another.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class OrganisationsModel(FindPlans find, ChangeAction change) : PageModel
{
    [BindProperty]
    public Guid? Added { get; set; }

    [BindProperty]
    public Guid? From { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Note { get; set; }

    public ActionInPlan Found { get; private set; } = null!;

    public List<SelectListItem> CanAdd => [.. Found.Register.All.Where(o => o.Ended is null && !Found.Action.ActsNow.Contains(o.Id)).Select(Item)];

    public List<SelectListItem> CanHandOver => [.. Found.Action.ActsNow.Select(Found.Register.Find).OfType<Organisation>().Select(Item)];

    public List<SelectListItem> Successors => [new("No organisation", ""), .. CanAdd];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (Chosen(Added) is not { } organisation) ModelState.AddModelError(nameof(Added), "Choose an organisation");
        else return await Change(() => change.AddOrganisation(Found.Action, organisation), $"{organisation.Name} added.");
        return Page();
    }

    public async Task<IActionResult> OnPostHandOverAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (Chosen(From) is not { } from) ModelState.AddModelError(nameof(From), "Choose the organisation that hands over the action");
        else if (string.IsNullOrWhiteSpace(Note)) ModelState.AddModelError(nameof(Note), "Enter a reason for handing over the action");
        else if (ModelState.IsValid)
            return await Change(() => change.HandOver(Found.Action, from.Id, Chosen(To)?.Id, Note), "Action handed over.");
        return Page();
    }

    private async Task<IActionResult> Change(Func<Task> work, string said)
    {
        if (!await this.Does(nameof(From), work)) return Page();
        this.Say(said);
        return Redirect(Found.Address);
    }

    // One that has ended is there to hand over from, and for nothing else.
    private Organisation? Chosen(Guid? id) => id is { } one && Found.Register.Find(new OrganisationId(one)) is { Ended: null } known
        ? known
        : Found.Action.ActsNow.Where(o => o.Value == id).Select(Found.Register.Find).FirstOrDefault();

    private static SelectListItem Item(Organisation organisation) => new(organisation.Name, organisation.Id.Value.ToString());

    private async Task<bool> Find(Guid id)
    {
        if (await find.Action(id) is not { } found) return false;
        Found = found;
        return true;
    }
}
