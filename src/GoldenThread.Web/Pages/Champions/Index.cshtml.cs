using GoldenThread.Access;
using GoldenThread.Champions;
using GoldenThread.Organisations;
using GoldenThread.Work.Champions;

namespace GoldenThread.Web.Pages.Champions;

/// <summary>Whom to ask: by subject, organisation and team. Counted by subject, never ranked.</summary>
[Authorize(May.SeeChampions)]
[ShowsNoRecord]
internal sealed class IndexModel(FindChampions find, Acting acting) : PageModel
{
    private OrganisationRegister register = new([]);
    private IReadOnlyList<Team> teams = [];

    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Key)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    public IReadOnlyList<Champion> Champions { get; private set; } = [];

    public IReadOnlyList<Champion> Own { get; private set; } = [];

    public IReadOnlyList<SubjectCounts> Counts { get; private set; } = [];

    public IReadOnlyList<(string Team, string Subjects)> Without { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Subjects { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    /// <summary>True where there is none that could be found.</summary>
    public bool IsEmpty { get; private set; }

    public DateOnly Today => acting.Today;

    public async Task OnGetAsync()
    {
        (register, teams) = (await find.Organisations(), await find.Teams());
        var all = await find.All();
        var going = all.Where(c => c.Days.On(Today) != ChampionState.Ended).ToList();
        IsEmpty = going.Count == 0;
        Own = [.. going.Where(find.IsMe)];
        Champions =
        [
            .. going.Where(c => (string.IsNullOrWhiteSpace(Subject) || c.Subjects.Contains(Subject, StringComparer.OrdinalIgnoreCase))
                && (Organisation is not { } of || c.Organisation.Value == of) && (Team is not { } team || c.Team?.Value == team)),
        ];
        Subjects = [new("All subjects", ""), .. going.SelectMany(c => c.Subjects).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Select(s => new SelectListItem(s, s))];
        Organisations = [new("All organisations", ""), .. going.Select(c => c.Organisation).Distinct().Select(o => new SelectListItem(Name(o), o.Value.ToString())).OrderBy(i => i.Text, StringComparer.Ordinal)];
        Teams = [new("All teams", ""), .. teams.Select(t => new SelectListItem(t.Name, t.Id.Value.ToString()))];
        if (!User.Allows(May.SeeWholePlans)) return;
        Counts = all.Count == 0 ? [] : SubjectCounts.Of(all, Today);
        var active = all.Where(c => c.Days.On(Today) == ChampionState.Active).ToList();
        Without = [.. TeamsWithout.Of(teams.Select(t => t.Id), active).Select(t => (teams.First(x => x.Id == t.Team).Name, t.Subjects.Length == 0 ? "no champion" : $"none for {string.Join(", ", t.Subjects)}"))];
    }

    public string Name(OrganisationId organisation) => register.Find(organisation)?.Name ?? "";

    public string? TeamOf(Champion champion) => teams.FirstOrDefault(t => t.Id == champion.Team)?.Name;
}
