using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>A child's plan: needs, watch-points with what visitors answered, what we do if, who visits when.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class PlanOfModel(FindChild find, FindPlan plan) : PlanPage(find, plan)
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await TakePlan(id, "Plan") ? Page() : Nothing();
}
