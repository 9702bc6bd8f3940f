using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Teams with their managers and members; an administrator begins one. No child stands here.</summary>
[Authorize(May.SeeTeams)]
[ShowsNoRecord]
internal sealed class TeamsModel(KeepTeams teams, FindColleagues colleagues) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Line, "Name")]
    public string? Name { get; set; }

    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    public bool IsDuty { get; set; }

    public IReadOnlyList<TeamShown> All { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!User.Allows(May.BeginTeams)) return Forbid();
        if (ModelState.IsValid && await this.Does(nameof(Name), () => teams.Begin(Name, Organisation is { } one ? new OrganisationId(one) : null, IsDuty)))
        {
            this.Say("Team begun. Name its first manager.");
            return Redirect("/teams");
        }

        await Load();
        return Page();
    }

    private async Task Load()
    {
        All = await teams.All();
        Organisations = [new("Several organisations", ""), .. (await colleagues.Organisations()).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()))];
    }
}
