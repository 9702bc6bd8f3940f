using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Announces that an involvement closes: why, on which last day, who takes over what, and who leads next.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ClosingModel(FindChild find, Involve involve, FindColleagues colleagues, KeepTeams keepTeams, Acting acting) : ChildPage(find)
{
    [BindProperty]
    public DateOnly? Last { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public Dictionary<string, string?> TakesOver { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Nobody { get; set; } = [];

    /// <summary>Who takes over all open tasks.</summary>
    [BindProperty]
    public Guid? TasksTo { get; set; }

    [BindProperty]
    public Guid? NextWorker { get; set; }

    [BindProperty]
    public Guid? NextTeam { get; set; }

    public Involvement Of { get; private set; } = null!;

    public IReadOnlyList<Statement> Things { get; private set; } = [];

    /// <summary>Those for which somebody has to be named, or why nobody takes them.</summary>
    public IReadOnlySet<StatementId> Needed { get; private set; } = new HashSet<StatementId>();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Workers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public bool IsLead => Of.Kind == InvolvementKind.Lead;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid involvement) => await Load(id, involvement) ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid involvement)
    {
        if (!await Load(id, involvement)) return Nothing();
        if (Last is null) ModelState.AddModelError(nameof(Last), "Enter the last day");
        var takes = new Dictionary<StatementId, string>();
        foreach (var thing in Things)
        {
            var key = thing.Number.Value.ToString();
            if (!string.IsNullOrEmpty(TakesOver.GetValueOrDefault(key))) takes[thing.Number] = TakesOver[key]!;
            else if (!string.IsNullOrWhiteSpace(Nobody.GetValueOrDefault(key))) takes[thing.Number] = $"nobody, because {Nobody[key]!.Trim()}";
        }

        if (Nobody.Values.Concat(TakesOver.Values).Any(v => v?.Length > Longest.Line)) ModelState.AddModelError(nameof(Because), $"The reason for nobody can have up to {Longest.Line} characters");
        var next = IsLead && (NextWorker ?? NextTeam) is not null && Last is { } last
            ? new InvolvementAsked(acting.Writes.Organisation, NextTeam is { } team ? new TeamId(team) : null, NextWorker is { } worker ? new PersonId(worker) : null, InvolvementKind.Lead, last.AddDays(1), null, Because?.Trim() ?? "") : null;
        if (!ModelState.IsValid || !await this.Does(nameof(Because), () => involve.AnnounceClosing(new ChildId(id), involvement, Last!.Value, Because ?? "", takes, next, TasksTo?.ToString()))) return Page();
        this.Say("Closing announced. Everybody else who is involved was told.");
        return Redirect($"{Address}/involvement");
    }

    private async Task<bool> Load(Guid id, Guid involvement)
    {
        if (!await Take(id, "Involvement") || !SeesPlan || Child.Involvements.FirstOrDefault(i => i.Id == involvement) is not { } of) return false;
        Of = of;
        var plan = new ChildPlan(Child.Statements, acting.Now, acting.Now);
        // What is theirs stands first; the rest may be handed over too.
        var theirs = await involve.Left(new ChildId(id), Of, plan);
        Things = [.. theirs, .. plan.NotMet.Select(n => n.Statement).Concat(plan.Open.Select(w => w.Statement)).Where(s => !theirs.Contains(s))];
        Needed = theirs.Select(s => s.Number).ToHashSet();
        var everybody = (await colleagues.Everybody()).Select(c => new SelectListItem($"{c.Name}, {c.Organisation}", c.Person.Value.ToString())).ToList();
        People = [new("Choose", ""), .. everybody];
        Workers = [new("Choose", ""), .. (await colleagues.Own()).Select(c => new SelectListItem(c.Name, c.Person.Value.ToString()))];
        Teams = [new("No team", ""), .. (await keepTeams.All()).Select(t => new SelectListItem(t.Team.Name, t.Team.Id.Value.ToString()))];
        return true;
    }
}
