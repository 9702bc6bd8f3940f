using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>An organisation: its names, what became of it, and its actions with those of its predecessors.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class OrganisationModel(FindOrganisations find) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;

    public OrganisationRegister Register { get; private set; } = null!;

    public IReadOnlyList<Organisation> TookOverFrom { get; private set; } = [];

    public IReadOnlyList<Organisation> Parts => [.. Register.All.Where(o => o.PartOf == Organisation.Id)];

    public IReadOnlyList<PlanAction> Actions { get; private set; } = [];

    /// <summary>The leads with an account: reminders go to them before any other address.</summary>
    public IReadOnlyList<string> Leads { get; private set; } = [];

    public bool StillActs(PlanAction action) => action.ActsNow.Any(Register.PartsOf(Organisation.Id).Contains);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Register = await find.Register();
        if (Register.Find(new OrganisationId(id)) is not { } organisation) return NotFound();
        Organisation = organisation;
        TookOverFrom = [.. Register.All.Where(o => o.Successions.Any(s => s.Successor == organisation.Id))];
        Actions = await find.Actions(Register, organisation.Id);
        if (User.Allows(May.KeepOrganisations)) Leads = await find.Leads(organisation.Id);
        return Page();
    }
}
