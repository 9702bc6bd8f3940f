using GoldenThread.Children;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Documents.Definitions;
using GoldenThread.Time;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Meetings about the child; whether one was quorate is worked out from who came.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class MeetingsModel(FindChild find, FindPlan plan, HoldMeeting hold, Acting acting) : PlanPage(find, plan)
{
    [BindProperty]
    [UpTo(Longest.Key, "Kind")]
    public string? Kind { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public List<Guid> Present { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Text, "Who came")]
    public string? Attendance { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Apologies")]
    public string? Apologies { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What was said")]
    public string? Views { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Who disagreed")]
    public string? Dissent { get; set; }

    [BindProperty]
    public bool ReviewsPlan { get; set; }

    public IReadOnlyList<(Statement Statement, MeetingContent Content)> All { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds => MeetingDefinitions.All.Select(m => new SelectListItem(m.Name, m.Key)).Prepend(new SelectListItem("Choose", ""));

    public IEnumerable<SelectListItem> Organisations => Child.Organisations.OrderBy(o => o.Value, StringComparer.CurrentCulture).Select(o => new SelectListItem(o.Value, o.Key.Value.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id, "Meetings") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id, "To write")) return Nothing();
        var kind = MeetingDefinitions.Find(Kind);
        if (kind is null) ModelState.AddModelError(nameof(Kind), "Choose the kind of meeting");
        var missing = kind?.Missing([.. Present.Distinct().Select(p => Plan.Kinds.GetValueOrDefault(new OrganisationId(p)))]) ?? [];
        var meeting = new MeetingContent(Kind, missing.Count == 0) { ReviewsPlan = ReviewsPlan, Present = [.. Present.Distinct().Select(p => new OrganisationId(p))], Attendance = Attendance, Apologies = Apologies, Views = Views, Dissent = Dissent };
        var given = new GoldenThread.Children.Given { Happened = On is { } day && day != acting.Today ? new DateTimeOffset(LondonTime.Start(day), TimeSpan.Zero) : null };
        if (!ModelState.IsValid || !await this.Does(nameof(Kind), () => hold.Record([new ChildId(id)], meeting, given))) return Page();
        this.Say(missing.Count == 0 ? "Meeting recorded." : $"Meeting recorded as not quorate. Missing: {string.Join(", ", missing)}.");
        return Redirect($"{Address}/meetings");
    }

    private async Task<bool> Load(Guid id, string purpose)
    {
        if (!await TakePlan(id, purpose)) return false;
        All = HoldMeeting.In(Child);
        return true;
    }
}
