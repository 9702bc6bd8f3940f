using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>A part of a plan: what it says, how it was answered, and what is done with it.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ThingModel(FindChild find, FindPlan plan, FindColleagues colleagues, KeepPlan keep, AnswerWatchPoints answers, Acting acting) : PlanForm(find, plan, colleagues)
{
    private readonly FindColleagues people = colleagues;

    [BindProperty]
    public LookedResult? Result { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What concerns you, or why you could not look")]
    public string? Found { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Why { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "How you know")]
    public string? How { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public Statement Said { get; private set; } = null!;

    public bool MayReply => Plan.ToAnswer.Any(q => q.Statement.Number == Said.Number);

    public PlannedNeed? Need { get; private set; }

    public PlannedWatchPoint? Point { get; private set; }

    public static IEnumerable<SelectListItem> Results => LookedContent.Results.Select(r => new SelectListItem(Upper(r.InWords), r.Result.ToString()));

    public bool IsProposed => (Need?.Standing ?? Point?.Standing) == PlanStanding.Proposed;

    public bool MayChange => Plan.Keeps || (Need?.Owner ?? Point?.Owner) is { } owner && Plan.Mine.Contains(owner);

    public bool MayHandOver => (Need?.IsOpen ?? Point?.IsOpen) == true && MayChange;

    public bool MayEnd => Need is null && Point?.IsOpen != false && (Plan.Keeps || Said.Organisation == acting.By.Organisation);

    public string Kind => Said.Kind switch
    {
        StatementKind.Need => "Need",
        StatementKind.WatchPoint => "Watch-point",
        StatementKind.Danger => "Danger to visitors",
        StatementKind.Contingency => "What we do if",
        StatementKind.Question => "Question",
        _ => "Visits",
    };

    public string InWords => Need is { } need ? PlanLines.Need(Plan.Child, need.Content, need.Owner) : PlanLines.Of(Plan.Child, Said)!;

    public string Standing => Need is { } need ? Plan.Standing(need) : Point is { } point ? Plan.Standing(point) : Said.Kind == StatementKind.Question ? PlanShown.Standing(Plan.Plan.Questions.First(q => q.Statement.Number == Said.Number).Answer) : "";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid thing) => await Load(id, thing, "Plan") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid thing, string? act)
    {
        if (!await Load(id, thing, "To write")) return Nothing();
        if (!ModelState.IsValid) return Page();
        var (child, number) = (new ChildId(id), Said.Number);
        var (field, said, done) = act switch
        {
            "answer" => (nameof(Found), "Answer saved.", (Func<Task>)(() => Answer(child, number))),
            "agree" => (nameof(Why), "Put on the plan.", () => keep.Rule(child, new RulingContent(number, RulingOutcome.Agreed, Why))),
            "refuse" => (nameof(Why), "Not taken on.", () => keep.Rule(child, new RulingContent(number, RulingOutcome.NotTakenOn, Why))),
            "met" or "not-needed" => (nameof(How), "Need closed.", () => keep.Close(child, number, act == "met", How)),
            "hand-over" => (nameof(To), "Handed over.", () => keep.HandOver(child, number, To?.ToString())),
            "end" => (nameof(Because), "Taken off the plan.", () => keep.Rule(child, new RulingContent(number, RulingOutcome.Ended, Because))),
            _ => ("", "", null!),
        };
        if (done is null) return Page();
        if (act == "answer" && Result is null) ModelState.AddModelError(nameof(Result), "Choose what you found");
        if (!ModelState.IsValid || !await this.Does(field, done)) return Page();
        this.Say(said);
        return Redirect(act is "end" or "refuse" ? PlanAddress : $"{PlanAddress}/{thing}");
    }

    private Task<StatementId> Answer(ChildId child, StatementId number) => answers.Answer([child], new LookedContent(number, Result!.Value, Found), new Given());

    private async Task<bool> Load(Guid id, Guid thing, string purpose)
    {
        if (!await TakeForm(id, purpose)) return false;
        var number = new StatementId(thing);
        (Need, Point) = (Plan.Plan.Needs.FirstOrDefault(n => n.Statement.Number == number), Plan.Plan.WatchPoints.FirstOrDefault(w => w.Statement.Number == number));
        var said = Need?.Statement ?? Point?.Statement
            ?? Plan.Plan.Dangers.Select(d => d.Statement).Concat(Plan.Plan.Contingencies.Select(c => c.Statement)).Concat(Plan.Plan.Visits.Select(v => v.Statement)).Concat(Plan.Plan.Questions.Select(q => q.Statement)).FirstOrDefault(s => s.Number == number);
        if (said is null) return false;
        Said = said;
        return true;
    }
}
