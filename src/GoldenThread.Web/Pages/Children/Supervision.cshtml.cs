using GoldenThread.Children;
using GoldenThread.Work.Children;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Supervision about a child: what was said, and what became of what was to change since the last one.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class SupervisionModel(FindChild find, RecordSupervision record, Acting acting) : ChildPage(find)
{
    /// <summary>The words under which a supervision keeps what was said, and what a reader is told they are.</summary>
    public static readonly IReadOnlyList<(string Word, string Label)> Words =
        [("effect", "What changed since the last one"), ("reflection", "Reflection"), ("tasks", "Tasks"), ("change", "What should change for the child"), ("stuck", "Stuck")];

    [BindProperty]
    [UpTo(Longest.Text, "What changed")]
    public string? Effect { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reflection")]
    public string? Reflection { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Tasks")]
    public string? Tasks { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What is to change")]
    public string? Change { get; set; }

    [BindProperty]
    public bool Stuck { get; set; }

    public IReadOnlyList<Statement> Held { get; private set; } = [];

    public string? ToAsk { get; private set; }

    public bool MayRecord => acting.By.Role is Role.Supervisor or Role.TeamManager;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id)) return Nothing();
        var said = new SupervisionSaid { Reflection = Reflection, Tasks = Tasks, Change = Change, Effect = Effect, Stuck = Stuck };
        if (!ModelState.IsValid || !await this.Does(nameof(Reflection), () => record.Record(Child, said))) return Page();
        this.Say("Supervision recorded.");
        return Redirect($"{Address}/supervision");
    }

    private async Task<bool> Load(Guid id)
    {
        if (!await Take(id, "Supervision") || !SeesPlan) return false;
        (Held, ToAsk) = (record.Held(Child), record.ToAsk(Child));
        return true;
    }
}
