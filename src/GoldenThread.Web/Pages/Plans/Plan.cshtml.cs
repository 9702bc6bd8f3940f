using GoldenThread.Organisations;
using GoldenThread.Plans;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Plans;

/// <summary>A plan as a whole: each recommendation, its rating and standing, its actions.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class PlanModel(FindPlans find, FindDoubts doubts, Acting acting) : PageModel
{
    public Plan Plan { get; private set; } = null!;

    public RatingScale Scale { get; private set; } = null!;

    public OrganisationRegister Register { get; private set; } = null!;

    public DateOnly Today => acting.Today;

    public IReadOnlyList<FoundDoubt> Doubts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await find.Plan(reference) is not { } plan) return NotFound();
        (Plan, Scale, Register) = (plan, await find.Scale(), await find.Organisations());
        Doubts = await doubts.Standing(plan.Id);
        return Page();
    }

    public IEnumerable<string> ActNow(PlanAction action) => action.ActsNow.Select(o => Register.Find(o)?.Name ?? "Not known");

    /// <summary>How many recommendations and parts have each rating; what has parts and nothing of its own is not counted.</summary>
    public IEnumerable<(RatingLevel? Level, int Count)> Ratings =>
        Plan.Recommendations.Where(r => r.Actions.Count > 0 || !Plan.PartsOf(r).Any())
            .GroupBy(r => Scale.Find(r.RatingOf(Aspect.Overall)?.Level))
            .Select(g => (g.Key, g.Count()))
            .OrderBy(g => g.Key is null ? -1 : Scale.Levels.IndexOf(g.Key));
}
