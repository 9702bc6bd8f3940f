using GoldenThread.Board;
using GoldenThread.Work.Board;

namespace GoldenThread.Web.Pages.Board;

/// <summary>What the board reads of assurance: what is in doubt and since when, what holds, what is thin, owed or missed, what was answered; on a past day too.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class AssuranceModel(FindAssurance find, Acting acting) : PageModel
{
    /// <summary>How many rows of a part stand here; its own page has all.</summary>
    public const int Shown = 20;

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public BoardReport Report { get; private set; } = null!;

    /// <summary>The past day that is shown; null for today.</summary>
    public DateOnly? Past => Report.Day < acting.Today ? Report.Day : null;

    public async Task OnGetAsync() => Report = await find.On(ModelState.IsValid ? On : null);
}
