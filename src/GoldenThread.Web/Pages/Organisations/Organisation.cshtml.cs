using GoldenThread.Organisations;
using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>An organisation: its names, what became of it, and its actions with those of its predecessors.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class OrganisationModel(FindPlans find, GoldenThreadDb db) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;

    public OrganisationRegister Register { get; private set; } = null!;

    public IReadOnlyList<Organisation> TookOverFrom { get; private set; } = [];

    public IReadOnlyList<PlanAction> Actions { get; private set; } = [];

    /// <summary>The leads with an account: reminders go to them before any other address.</summary>
    public IReadOnlyList<string> Leads { get; private set; } = [];

    public bool StillActs(PlanAction action) => action.ActsNow.Contains(Organisation.Id);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Register = await find.Organisations();
        if (Register.Find(new OrganisationId(id)) is not { } organisation) return NotFound();
        Organisation = organisation;
        TookOverFrom = [.. Register.All.Where(o => o.Successions.Any(s => s.Successor == organisation.Id))];
        var line = Predecessors(organisation.Id);
        Actions = await db.Actions.AsNoTracking().Include(a => a.Organisations).Where(a => a.Organisations.Any(o => line.Contains(o.Organisation))).OrderBy(a => a.Id).ToListAsync();
        if (User.Allows(May.KeepOrganisations))
        {
            Leads = await db.Accounts.AsNoTracking().Where(a => a.Organisation == organisation.Id && a.Role == Role.OrganisationLead && a.EndedAt == null)
                .OrderBy(a => a.FullName).Select(a => a.FullName).ToListAsync();
        }

        return Page();
    }

    private List<OrganisationId> Predecessors(OrganisationId id)
    {
        var line = new List<OrganisationId> { id };
        for (var i = 0; i < line.Count; i++)
            line.AddRange(Register.All.Where(o => !line.Contains(o.Id) && o.Successions.Any(s => s.Successor == line[i])).Select(o => o.Id).ToList());
        return line;
    }
}
