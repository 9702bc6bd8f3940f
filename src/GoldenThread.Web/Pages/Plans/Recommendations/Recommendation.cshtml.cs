using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Plans.Recommendations;

/// <summary>A recommendation: its words, rating, actions, impacts and what the board said.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class RecommendationModel(FindPlans find, GoldenThreadDb db) : PageModel
{
    public RecommendationInPlan InHand { get; private set; } = null!;

    public Recommendation Recommendation => InHand.Recommendation;

    public IReadOnlyList<Recommendation> Parts { get; private set; } = [];

    public DateOnly Today => find.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Recommendation(id) is not { } found) return NotFound();
        InHand = found;
        Parts = await db.Recommendations.AsNoTracking().Where(r => r.PartOf == found.Recommendation.Id).OrderBy(r => r.Position).ToListAsync();
        return Page();
    }
}
