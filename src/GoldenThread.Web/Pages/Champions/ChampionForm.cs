using System.ComponentModel.DataAnnotations;
using GoldenThread.Champions;
using GoldenThread.Organisations;
using GoldenThread.Work.Champions;

namespace GoldenThread.Web.Pages.Champions;

/// <summary>What is asked of a champion.</summary>
internal abstract class ChampionForm(FindChampions find, Acting acting) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a name")]
    [UpTo(Longest.Name, "Name")]
    public string? Name { get; set; }

    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    [UpTo(Longest.Email, "Work email address")]
    public string? Email { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Work telephone number")]
    public string? Telephone { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose an organisation")]
    public Guid? Organisation { get; set; }

    [BindProperty]
    public Guid? Team { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter at least one subject")]
    [UpTo(Longest.Text, "Subjects")]
    public string? Subjects { get; set; }

    [BindProperty]
    public DateOnly? Trained { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter since when they are a champion")]
    public DateOnly? Since { get; set; }

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    protected FindChampions Finder => find;

    protected OrganisationRegister Register { get; private set; } = new([]);

    protected async Task Choices()
    {
        Register = await find.Organisations();
        var own = acting.By.Role == Role.OrganisationLead ? acting.By.Organisation : null;
        Organisations =
        [
            .. own is null ? [new SelectListItem("", "")] : Array.Empty<SelectListItem>(),
            .. Register.All.Where(o => o.Ended is null && (own is null || o.Id == own)).OrderBy(o => o.Name, StringComparer.Ordinal).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString())),
        ];
        Teams = [new("The organisation as a whole", ""), .. (await find.Teams()).Where(t => own is null || t.Organisation is null || t.Organisation == own).Select(t => new SelectListItem(t.Name, t.Id.Value.ToString()))];
        People = [new("Somebody without an account", ""), .. (await find.People()).Select(a => new SelectListItem($"{a.FullName}, {Register.Find(a.Organisation!.Value)?.Name}", a.Id.ToString()))];
    }

    protected ChampionDraft? Draft()
    {
        Guid? Chosen(Guid? id, IReadOnlyList<SelectListItem> from, string question, string says)
        {
            if (id is { } chosen && from.Any(i => i.Value == chosen.ToString())) return chosen;
            if (id is not null) ModelState.AddModelError(question, says);
            return null;
        }

        var organisation = Chosen(Organisation, Organisations, nameof(Organisation), "Choose an organisation");
        var (team, person) = (Chosen(Team, Teams, nameof(Team), "Choose a team"), Chosen(Person, People, nameof(Person), "Choose a person"));
        return !ModelState.IsValid ? null
            : new ChampionDraft(Name!, new OrganisationId(organisation!.Value), (Subjects ?? "").Split([',', ';', '\n']), Since!.Value)
            {
                Person = person is { } who ? new PersonId(who) : null,
                Team = team is { } of ? new TeamId(of) : null,
                Email = Email,
                Telephone = Telephone,
                Trained = Trained,
            };
    }
}
