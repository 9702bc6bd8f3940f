using GoldenThread.Access;
using GoldenThread.Tasks;
using GoldenThread.Web.Pages.Children;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Tasks;

namespace GoldenThread.Web.Pages.Tasks;

/// <summary>A task: where it stands, why, by which rule and source; a supervisor excuses it or gives it to somebody, whom it escalated to answers.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class OneModel(FindChild find, FindTasks tasks, ActOnTask doing, WhoMaySee viewers, Acting acting) : ChildPage(find)
{
    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What is done about it")]
    public string? Answer { get; set; }

    public TaskShown Shown { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public bool MayAnswer => Shown.Task.EscalatedTo == acting.By.Person && Shown.Task.State == TaskState.Overdue;

    public bool MayDecide => acting.By.Role is Role.Supervisor or Role.TeamManager && TaskAct.MayDecide(Shown.Task, acting.By) && Shown.Task.State.IsOpen() && Shown.Task.Whose != acting.By.Person;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid task) => await Load(id, task) ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid task, string? act)
    {
        if (!await Load(id, task)) return Nothing();
        var done = ModelState.IsValid && act switch
        {
            "excuse" => await this.Does(nameof(Because), () => doing.Excuse(new ChildId(id), task, Until, Because)),
            "assign" => await this.Does(nameof(To), () => doing.Assign(new ChildId(id), task, To is { } person ? new PersonId(person) : null, null)),
            "answer" => await this.Does(nameof(Answer), () => doing.Answer(new ChildId(id), task, Answer)),
            _ => false,
        };
        if (!done) return Page();
        this.Say(act switch { "excuse" => "Excused.", "assign" => "Given to somebody.", _ => "Answer recorded." });
        return Redirect($"{Address}/tasks/{task}");
    }

    private async Task<bool> Load(Guid id, Guid task)
    {
        if (!await Take(id, "Tasks") || !SeesPlan || await tasks.One(new ChildId(id), task) is not { } shown) return false;
        Shown = shown;
        if (MayDecide) People = [new("Choose", ""), .. (await viewers.Of(new ChildId(id))).Where(v => v.Level >= Level.Plan).Select(v => new SelectListItem($"{v.Name}, {v.Organisation}", v.Person.Value.ToString()))];
        return true;
    }
}
