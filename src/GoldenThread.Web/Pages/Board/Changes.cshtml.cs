using GoldenThread.Plans;
using GoldenThread.Storage.Board;
using GoldenThread.Storage.Mapping;
using GoldenThread.Web.Pages.Plans;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Work.Board;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Board;

/// <summary>What changed since a day, newest first: the rows that the dashboard's figures count.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class ChangesModel(FindBoard board, FindPlans plans, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Since { get; set; }

    [BindProperty(SupportsGet = true)]
    public ChangeKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyDictionary<ChangeKind, int> Counts { get; private set; } = new Dictionary<ChangeKind, int>();

    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public RatingScale Scale { get; private set; } = RatingScale.Three;

    public DateOnly From => Since ?? acting.Today.AddMonths(-3);

    public async Task OnGetAsync()
    {
        Scale = await plans.Scale();
        Pager = Pager.Of(Request, Number, 0);
        if (!ModelState.IsValid) return;
        Counts = await board.Count(From);
        Pager = Pager.Of(Request, Number, Kind is { } kind ? Counts.GetValueOrDefault(kind) : Counts.Values.Sum());
        Rows = await board.Changes(From, Kind, Pager.Page, Pager.Size);
    }

    /// <summary>What a row says, in words.</summary>
    public (string Now, string? Before) Words(ChangeRow row) => row.Kind switch
    {
        "rating" => (LevelShown.Name(row.Text, Scale), row.Before is null ? null : LevelShown.Name(row.Before, Scale)),
        "activity" => (StateWord.To<Activity>(row.Text).Words(), row.Before is null ? null : StateWord.To<Activity>(row.Before).Words()),
        "due" => ($"Due {row.Text}", row.Before),
        _ => (row.Text.Beginning(300), null),
    };
}
