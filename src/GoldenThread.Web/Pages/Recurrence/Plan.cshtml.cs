using GoldenThread.Plans;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Recurrence;

namespace GoldenThread.Web.Pages.Recurrence;

/// <summary>Similar earlier recommendations of a plan.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class PlanModel(FindPlans plans, FindRecurrence find) : PageModel
{
    private const int MostForEach = 3;

    public Plan Plan { get; private set; } = null!;

    public RatingScale Scale { get; private set; } = null!;

    public List<(Recommendation Recommendation, IReadOnlyList<SaidBefore> Found)> Found { get; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await plans.Plan(reference) is not { } plan) return NotFound();
        (Plan, Scale) = (plan, await plans.Scale());
        foreach (var recommendation in plan.Recommendations.Where(r => r.Text.Length > 0))
            Found.Add((recommendation, await find.Of(recommendation, MostForEach)));
        return Page();
    }
}
