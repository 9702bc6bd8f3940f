using GoldenThread.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Recommendations;

/// <summary>A recommendation: its words, rating, actions, impacts and what the board said.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class RecommendationModel(FindPlans find, Acting acting) : PageModel
{
    public RecommendationInPlan Found { get; private set; } = null!;

    public Recommendation Recommendation => Found.Recommendation;

    public IReadOnlyList<Recommendation> Parts { get; private set; } = [];

    public DateOnly Today => acting.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Recommendation(id) is not { } found) return NotFound();
        (Found, Parts) = (found, await find.PartsOf(found.Recommendation.Id));
        return Page();
    }
}
