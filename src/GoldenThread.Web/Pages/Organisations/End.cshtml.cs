using System.ComponentModel.DataAnnotations;
using GoldenThread.Organisations;
using GoldenThread.Work.Organisations;

namespace GoldenThread.Web.Pages.Organisations;

/// <summary>Ends an organisation: it merges into another, is divided, or ends. Its open actions go over in the same transaction.</summary>
[Authorize(May.KeepOrganisations)]
[ShowsNoRecord]
internal sealed class EndModel(FindOrganisations find, EndOrganisation end, Acting acting) : PageModel
{
    private const string Changed = "Somebody else changed this organisation while you were editing. Check it again before you save";

    [BindProperty]
    [Required(ErrorMessage = "Choose what is happening to this organisation")]
    public SuccessionKind? Kind { get; set; }

    [BindProperty]
    public List<Guid> Successors { get; set; } = [];

    [BindProperty]
    [Required(ErrorMessage = "Enter the last day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter a note that says why, and who decided")]
    [UpTo(Longest.Text)]
    public string Note { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    public Organisation Organisation { get; private set; } = null!;

    public OrganisationRegister Register { get; private set; } = null!;

    public string Address => $"/organisations/{Organisation.Id.Value}";

    public static IEnumerable<SelectListItem> Kinds =>
    [
        new("It merges into another organisation", nameof(SuccessionKind.Merge)),
        new("It splits into several organisations", nameof(SuccessionKind.Split)),
        new("It ends and no organisation takes over", nameof(SuccessionKind.End)) { Group = new SelectListGroup { Name = "Its open actions stay with it until you name another organisation" } },
    ];

    public IEnumerable<SelectListItem> Others =>
        Register.All.Where(o => o.Ended is null && o.Id != Organisation.Id).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()));

    /// <summary>Shows the form.</summary>
    /// <param name="id">Which organisation.</param>
    /// <param name="into">The organisation that it is the same as, chosen already.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? into = null)
    {
        if (!await Find(id)) return NotFound();
        (On, Version) = (acting.Today, Organisation.Version);
        if (into is { } same) (Kind, Successors) = (SuccessionKind.Merge, [same]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var (name, handed) = (Organisation.Name, 0);
        if (await this.Does(nameof(Kind), async () => handed = await end.End(Organisation, Version, Kind!.Value, TakingOver, On!.Value, Note), Changed))
        {
            this.Say($"{name} has ended. {handed} open {(handed == 1 ? "action was" : "actions were")} handed over.");
            return Redirect(Address);
        }

        if (!await Find(id)) return NotFound();
        Version = Organisation.Version;
        return Page();
    }

    private List<Organisation> TakingOver => [.. Successors.Select(s => Register.Find(new OrganisationId(s))).OfType<Organisation>()];

    private async Task<bool> Find(Guid id)
    {
        Register = await find.Register();
        if (Register.Find(new OrganisationId(id)) is not { Ended: null } found) return false;
        Organisation = found;
        return true;
    }
}
