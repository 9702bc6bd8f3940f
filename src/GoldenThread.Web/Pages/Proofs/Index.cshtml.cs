using GoldenThread.Proofs;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Proofs;

/// <summary>Which ratings are in doubt, since when and why; on a past day too.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(FindDoubts find, FindPlans plans, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public DateOnly Today => acting.Today;

    public IReadOnlyList<FoundDoubt> Found { get; private set; } = [];

    public IReadOnlyList<(ActionId Action, RaisedDoubt Doubt)>? Past { get; private set; }

    public async Task OnGetAsync()
    {
        if (On is not { } day || day >= Today)
        {
            Found = await find.Standing();
            return;
        }

        var past = new List<(ActionId, RaisedDoubt)>();
        foreach (var plan in await plans.All()) past.AddRange(await find.On(plan.Id, day));
        Past = past;
    }
}
