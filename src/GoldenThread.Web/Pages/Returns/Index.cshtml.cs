using GoldenThread.Returns;
using GoldenThread.Storage.Returns;
using GoldenThread.Work.Returns;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>For a lead: the organisation's open actions and returns. For the business manager: what came in.</summary>
[Authorize(May.ReportProgress)]
[ShowsNoRecord]
internal sealed class IndexModel(FindReturns returns, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ReturnState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; } = 1;

    public bool IsLead => User.Allows(May.SendReturns);

    public DateOnly Today => acting.Today;

    public IReadOnlyList<OwedRow> Own { get; private set; } = [];

    public IReadOnlyList<ReturnRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<ReturnState, int> Counts { get; private set; } = new Dictionary<ReturnState, int>();

    public Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        // The inbox shows what waits, unless something else is asked for.
        if (State is null && !IsLead && !Request.Query.ContainsKey(nameof(State))) State = ReturnState.Sent;
        if (IsLead) Own = await returns.Own();
        Counts = await returns.Count();
        var page = await returns.Page(State, Math.Max(1, Number), Pager.UsualSize);
        (Rows, Pager) = (page.Rows, Pager.Of(Request, Number, page.Total));
    }
}
