using GoldenThread.Access;
using GoldenThread.Children;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Who is involved, from when to when and why; and others are involved.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class InvolvementModel(FindChild find, Involve involve, FindColleagues colleagues, KeepTeams keepTeams, Acting acting) : ChildPage(find)
{
    [BindProperty]
    public Guid? Worker { get; set; }

    [BindProperty]
    public Guid? Team { get; set; }

    [BindProperty]
    public InvolvementKind Kind { get; set; } = InvolvementKind.Core;

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public IReadOnlyList<SelectListItem> Workers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<InvolvementKind>().Select(k => new SelectListItem($"{k.ToString().ToLowerInvariant()} (sees the {k.Gives().InWords()})", k.ToString()));

    public bool LeadMissing => Child.Involvements.Any(i => i.HoldsOn(acting.Today) && i.Kind < InvolvementKind.Universal) && Leads.On(Child.Involvements, acting.Today) is null;

    public bool GoesOn(Involvement one) => !(one.ToDay < acting.Today);

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return Nothing();
        if (Worker is null && Team is null) ModelState.AddModelError(nameof(Worker), "Choose a worker or a team");
        if (string.IsNullOrWhiteSpace(Because)) ModelState.AddModelError(nameof(Because), "Enter a reason");
        if (!ModelState.IsValid || !await this.Does(nameof(Worker), () => involve.Begin(
            new ChildId(id), new InvolvementAsked(acting.Writes.Organisation, Team is { } team ? new TeamId(team) : null, Worker is { } worker ? new PersonId(worker) : null, Kind, From ?? acting.Today, To, Because!.Trim())))) return Page();
        this.Say("Involved. They were told.");
        return Redirect($"{Address}/involvement");
    }

    private async Task<bool> Load(Guid id)
    {
        if (!await Take(id, "Involvement") || !SeesPlan) return false;
        Workers = [new("Nobody: the team holds it", ""), .. (await colleagues.Own()).Select(c => new SelectListItem(c.Name, c.Person.Value.ToString()))];
        Teams = [new("No team", ""), .. (await keepTeams.All()).Select(t => new SelectListItem(t.Team.Name, t.Team.Id.Value.ToString()))];
        return true;
    }
}
