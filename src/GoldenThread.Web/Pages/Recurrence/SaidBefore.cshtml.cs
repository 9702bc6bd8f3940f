using GoldenThread.Permissions;
using GoldenThread.Recurrence;
using GoldenThread.Storage;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Recurrence;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using GoldenThread.Work;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Recurrence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Recurrence;

/// <summary>What is like one recommendation; a business manager says of each whether the same was asked for.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class SaidBeforeModel(FindPlans plans, FindRecurrence find, GoldenThreadDb db) : PageModel
{
    [BindProperty]
    public Guid Other { get; set; }

    [BindProperty]
    public bool Same { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public RecommendationInPlan InHand { get; private set; } = null!;

    public IReadOnlyList<SaidBefore> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await plans.Recommendation(id) is not { } found) return NotFound();
        InHand = found;
        Found = await find.Of(found.Recommendation);
        return Page();
    }

    public async Task<IActionResult> OnPostDecideAsync(Guid id)
    {
        if (!User.Allows(May.EditPlans)) return Forbid();
        if (await plans.Recommendation(id) is not { } found || !await db.Recommendations.AnyAsync(r => r.Id == new RecommendationId(Other))) return NotFound();
        try
        {
            if (!await Decide(found)) return await Conflict(id);
        }
        catch (RuleException refused)
        {
            ModelState.Add(refused, nameof(Other));
            return await OnGetAsync(id);
        }

        this.Say(Same ? "They are one family now." : "It is kept that they are not the same.");
        return Redirect($"{Addresses.Recommendation(found.Recommendation.Id)}/said-before");
    }

    private async Task<bool> Decide(RecommendationInPlan found)
    {
        var (one, other, by) = (found.Recommendation.Id, new RecommendationId(Other), plans.Actor(User));
        var kept = await find.Verdict(one, other);
        if ((kept?.Version ?? 0) != Version) return false;
        if (kept is null) db.RecurrenceVerdicts.Add(new RecurrenceVerdict(found.Plan.Partnership, one, other, Same, Because, by));
        else kept.Decide(Same, Because, by);
        try
        {
            return await db.SaveUnlessChanged(Same ? "Said before" : "Not the same");
        }
        catch (DbUpdateException fault) when (fault.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            // Somebody else decided first, a moment ago.
            return false;
        }
    }

    private async Task<IActionResult> Conflict(Guid id)
    {
        await db.Begin(db.Session!);
        db.ChangeTracker.Clear();
        ModelState.AddModelError(nameof(Other), "Somebody else decided on this meanwhile; look at what they decided, and decide again if you see it otherwise");
        return await OnGetAsync(id);
    }
}
