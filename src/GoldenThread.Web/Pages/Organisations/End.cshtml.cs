using System.ComponentModel.DataAnnotations;
using GoldenThread.Organisations;
using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>Ends an organisation: it merges into another, is divided, or ends. Its open actions go over in the same transaction.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
internal sealed class EndModel(FindPlans find, GoldenThreadDb db) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Choose what becomes of it")]
    public SuccessionKind? Kind { get; set; }

    [BindProperty]
    public List<Guid> Successors { get; set; } = [];

    [BindProperty]
    [Required(ErrorMessage = "Enter its last day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Write a note: why, and by whose decision")]
    [UpTo(Longest.Text)]
    public string Note { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public OrganisationRegister Register { get; private set; } = null!;

    public string Address => $"/organisations/{Organisation.Id.Value}";

    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("It merges into another", nameof(SuccessionKind.Merge)),
        new("It is divided among several", nameof(SuccessionKind.Split)),
        new("It ends and nobody takes over", nameof(SuccessionKind.End)) { Group = new SelectListGroup { Name = "Its open actions stay with it until somebody else is named" } },
    ];

    public IEnumerable<SelectListItem> Others =>
        Register.All.Where(o => o.Ended is null && o.Id != Organisation.Id).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        (On, Version) = (find.Today, Organisation.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (Organisation.Version != Version) return Conflict();
        if (!ModelState.IsValid) return Page();
        try
        {
            var handed = await End();
            this.Say($"{Organisation.Name} has ended. {handed} open {(handed == 1 ? "action was" : "actions were")} handed over.");
            return Redirect(Address);
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, nameof(Successors));
            return Page();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Find(id) ? Conflict() : NotFound();
        }
    }

    private async Task<int> End()
    {
        var successors = Successors.Select(s => Register.Find(new OrganisationId(s))).OfType<Organisation>().ToList();
        Organisation.End(On!.Value, Kind!.Value, successors, Note);
        var actions = await db.Actions.Include(a => a.Organisations)
            .Where(a => a.Organisations.Any(o => o.Organisation == Organisation.Id && o.HandedOver == null)).ToListAsync();
        var handed = Handover.OfOpenActions(Organisation, successors, actions, On.Value, Note);
        await db.Save(Note);
        return handed;
    }

    private PageResult Conflict()
    {
        ModelState.Remove(nameof(Version));
        Version = Organisation.Version;
        ModelState.AddModelError(nameof(Kind), "Somebody else changed this organisation while you wrote. Look at it again before you save");
        return Page();
    }

    private async Task<bool> Find(Guid id)
    {
        Register = await find.Organisations();
        if (Register.Find(new OrganisationId(id)) is not { Ended: null } found) return false;
        Organisation = found;
        return true;
    }
}
