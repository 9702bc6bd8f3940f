using GoldenThread.Plans;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>A plan as a whole: each recommendation, its rating and standing, its actions.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class PlanModel(FindPlans find, FindDoubts doubts, Acting acting) : PageModel
{
    public PlanSheet Sheet { get; private set; } = null!;

    public RatingScale Scale { get; private set; } = null!;

    public DateOnly Today => acting.Today;

    public IReadOnlyList<FoundDoubt> Doubts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await find.Sheet(reference) is not { } sheet) return NotFound();
        (Sheet, Scale) = (sheet, await find.Scale());
        Doubts = await doubts.Standing(sheet.Plan.Id);
        return Page();
    }

    /// <summary>How many recommendations and parts have each rating; what has parts and nothing of its own is not counted.</summary>
    public IEnumerable<(RatingLevel? Level, int Count)> Ratings =>
        Sheet.Recommendations.Where(r => r.Actions.Count > 0 || Sheet.Recommendations.All(part => part.PartOf != r.Id))
            .GroupBy(r => Scale.Find(r.Rating?.Level))
            .Select(g => (g.Key, g.Count()))
            .OrderBy(g => g.Key is null ? -1 : Scale.Levels.IndexOf(g.Key));
}
