using GoldenThread.Storage.Recurrence;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Recurrence;

namespace GoldenThread.Web.Pages.Recurrence;

/// <summary>The history over the years of recommendations that ask for the same.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class FamilyModel(FindPlans plans, FindRecurrence find) : PageModel
{
    public RecommendationInPlan Found { get; private set; } = null!;

    public IReadOnlyList<EarlierRecommendation> Members { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await plans.Recommendation(id) is not { } found) return NotFound();
        Found = found;
        Members = await find.Family(found.Recommendation.Id);
        return Page();
    }
}
