using GoldenThread.Plans;
using GoldenThread.Proofs;
using GoldenThread.Storage.Plans;
using GoldenThread.Web.Pages.Proofs;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Proofs;

namespace GoldenThread.Web.Pages.Plans.Actions;

/// <summary>An action: what is done, by whom, by when, what was reported, what shows it, what it changed.</summary>
[Authorize(May.SeePlans)]
[ShowsNoRecord]
internal sealed class ActionModel(FindPlans find, FindDoubts doubts, TakeNewerResult results, GiveRating rating, Acting acting) : PageModel
{
    public ActionInPlan Found { get; private set; } = null!;

    public PlanAction Action => Found.Action;

    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    public DateOnly Today => acting.Today;

    public OfAction Shown { get; private set; } = null!;

    /// <summary>What was attached as it stood, with what its source shows since.</summary>
    public IReadOnlyDictionary<Guid, (AttachedResult Attached, ShownResult? Newer)> Results { get; private set; } = new Dictionary<Guid, (AttachedResult, ShownResult?)>();

    /// <summary>The level that claims completion and for which nothing is missing, where the rating is below it and nothing is in doubt; null otherwise.</summary>
    public RatingLevel? Ready { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Action(id) is not { } found) return NotFound();
        (Found, Files, Shown) = (found, await find.FilesOf(found.Action.Id), await OfAction.Find(doubts, found.Action.Id, Today));
        Results = await results.Of(Action);
        // What stands in doubt, or was agreed and is not shown, is not ready, whoever's rating it is.
        var shows = !Shown.Standing.Any() && Shown.Proofs.All(p => p.Course.Stand is ProofStand.Met or ProofStand.Watch);
        if (shows && User.Allows(May.RatePlans) && Action.RatingOf(Aspect.Overall) is not { ClaimsCompletion: true } && (await find.Scale()).Levels.FirstOrDefault(l => l.SaysCompleted) is { } level
            && (await rating.Missing(Action, level, Aspect.Overall)).Count == 0)
            Ready = level;
        return Page();
    }

    public string For(OrganisationId? organisation) => organisation is { } id && Found.Register.Find(id) is { } known ? $", {known.Name}" : "";
}
