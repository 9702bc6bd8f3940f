using GoldenThread.Work.Plans;
using GoldenThread.Work.Recurrence;

namespace GoldenThread.Web.Pages.Recurrence;

/// <summary>Recommendations that are similar to one; a business manager decides of each whether it is the same.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class SaidBeforeModel(FindPlans plans, FindRecurrence find, DecideRecurrence decide) : PageModel
{
    private const string Changed = "Somebody else decided on this while you were working. Check their decision, and change it if you disagree";

    [BindProperty]
    public Guid Other { get; set; }

    [BindProperty]
    public bool Same { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public RecommendationInPlan Shown { get; private set; } = null!;

    public IReadOnlyList<SaidBefore> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await plans.Recommendation(id) is not { } found) return NotFound();
        Shown = found;
        Found = await find.Of(found.Recommendation);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(Guid id)
    {
        if (!User.Allows(May.EditPlans)) return Forbid();
        if (await plans.Recommendation(id) is not { } found || await plans.Recommendation(Other) is null) return NotFound();
        if (!await this.Does(nameof(Other), () => decide.Decide(found, new RecommendationId(Other), Same, Because, Version), Changed))
            return await OnGetAsync(id);
        this.Say(Same ? "Marked as the same." : "Marked as not the same.");
        return Redirect($"{Addresses.Recommendation(found.Recommendation.Id)}/said-before");
    }
}
