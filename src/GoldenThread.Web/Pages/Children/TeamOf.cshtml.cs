using GoldenThread.Work.Access;

namespace GoldenThread.Web.Pages.Children;

/// <summary>A team: its manager keeps its members and their supervisors; whoever leaves hands over the same day. No child stands here.</summary>
[Authorize(May.SeeTeams)]
[ShowsNoRecord]
internal sealed class TeamOfModel(KeepTeams keep, FindColleagues colleagues, Acting acting) : PageModel
{
    [BindProperty]
    public Guid? Worker { get; set; }

    [BindProperty]
    public Guid? Supervisor { get; set; }

    [BindProperty]
    public Guid? Supervised { get; set; }

    [BindProperty]
    public Guid? Manager { get; set; }

    public TeamKept Kept { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Workers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> TeamManagers => Workers;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string act)
    {
        if (!await Load(id)) return NotFound();
        var team = new TeamId(id);
        var (chosen, question) = act switch { "appoint" => (Manager, nameof(Manager)), "supervise" => (Supervised, nameof(Supervised)), _ => (Worker, nameof(Worker)) };
        if (!Kept.MayKeep && !Kept.MayAppoint) return Forbid();
        if (chosen is null || (act == "supervise" && Supervisor is null)) ModelState.AddModelError(question, "Choose somebody");
        if (!ModelState.IsValid || !await this.Does(question, () => act switch
        {
            "join" => keep.Join(team, new PersonId(chosen!.Value), acting.Today),
            "leave" => keep.Leave(team, new PersonId(chosen!.Value)),
            "supervise" => keep.Supervise(new PersonId(Supervisor!.Value), new PersonId(chosen!.Value), acting.Today, null),
            _ => keep.Appoint(team, new PersonId(chosen!.Value)),
        })) return Page();
        this.Say(act == "leave" ? "They have left the team. What they held has passed to it." : "Saved.");
        return Redirect($"/teams/{id}");
    }

    private async Task<bool> Load(Guid id)
    {
        try
        {
            Kept = await keep.One(new TeamId(id));
        }
        catch (RuleException)
        {
            return false;
        }

        Workers = [new("Choose", ""), .. (await colleagues.Everybody()).Select(c => new SelectListItem($"{c.Name}, {c.Organisation}", c.Person.Value.ToString()))];
        return true;
    }
}
