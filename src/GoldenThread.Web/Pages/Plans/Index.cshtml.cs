using GoldenThread.Storage.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>All plans that the person may see.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class IndexModel(FindPlans find) : PageModel
{
    public IReadOnlyList<PlanRow> Plans { get; private set; } = [];

    public async Task OnGetAsync() => Plans = await find.All();
}
