using GoldenThread.Plans;
using GoldenThread.Returns;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Returns;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>One return: what the organisation says, and the business manager's decision on it.</summary>
[Authorize(May.ReportProgress)]
[ShowsNoRecord]
internal sealed class ReturnModel(FindReturns returns, DecideReturn decide) : PageModel
{
    private const string Changed = "Somebody else changed this return or decided on it after you opened it. Read it again, then decide.";

    [BindProperty]
    [UpTo(Longest.Text)]
    public string? Comment { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public ReturnInPlan Found { get; private set; } = null!;

    public OrganisationReturn Return => Found.Return;

    public ActionInPlan InPlan => Found.InPlan;

    public IReadOnlyList<Attachment> Files => Found.Files;

    public string OrganisationName => InPlan.Register.Find(Return.Organisation)?.Name ?? "Unknown organisation";

    public RatingLevel? Proposed => InPlan.Scale.Find(Return.ProposedRating);

    public bool MayDecide => User.Allows(May.DecideReturns) && Return.State == ReturnState.Sent;

    public bool MayWrite => User.Allows(May.SendReturns) && Return.State is ReturnState.Draft or ReturnState.SentBack;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Show() : NotFound();

    public Task<IActionResult> OnPostAcceptAsync(Guid id) =>
        Decide(id, "Return accepted. It is now part of the plan.", () => decide.Accept(Found, Version, Comment));

    public Task<IActionResult> OnPostSendBackAsync(Guid id) =>
        Decide(id, "Return sent back with your comment.", () => decide.SendBack(Found, Version, Comment));

    private async Task<IActionResult> Decide(Guid id, string done, Func<Task> work)
    {
        if (!User.Allows(May.DecideReturns)) return Forbid();
        if (!await Find(id)) return NotFound();
        if (!await this.Does(nameof(Comment), work, Changed)) return await Find(id) ? Show() : NotFound();
        this.Say(done);
        return RedirectToPage("/Returns/Index");
    }

    private PageResult Show()
    {
        // The form carries the version that its reader sees now.
        ModelState.Remove(nameof(Version));
        Version = Return.Version;
        return Page();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await returns.Find(id) is not { } found) return false;
        Found = found;
        return true;
    }
}
