using GoldenThread.Permissions;
using GoldenThread.Plans;
using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Returns;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Permissions;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Returns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>One return: what the organisation says, and the business manager's decision on it.</summary>
[Authorize(May.ReportProgress)]
[ShowsNoRecord]
internal sealed class ReturnModel(GoldenThreadDb db, FindPlans find, ReturnLetters letters) : PageModel
{
    private const string Changed = "Somebody changed or decided on this return since you opened it. Read it as it is now, then decide.";

    [BindProperty]
    [UpTo(Longest.Text)]
    public string? Comment { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public OrganisationReturn Return { get; private set; } = null!;

    public ActionInPlan Hand { get; private set; } = null!;

    public string OrganisationName => Hand.Register.Find(Return.Organisation)?.Name ?? "An organisation that is not known";

    public IReadOnlyList<Attachment> Files { get; private set; } = [];

    public RatingLevel? Proposed => Hand.Scale.Find(Return.ProposedRating);

    public bool MayDecide => User.Allows(May.DecideReturns) && Return.State == ReturnState.Sent;

    public bool MayWrite => User.Allows(May.SendReturns) && Return.State is ReturnState.Draft or ReturnState.SentBack;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Show() : NotFound();

    public Task<IActionResult> OnPostAcceptAsync(Guid id) => Decide(id, "The return is accepted: it is part of the plan now.", by =>
        Return.Accept(Hand.Action, Files.ToDictionary(file => file.Id, file => file.Name), by, Comment));

    public Task<IActionResult> OnPostSendBackAsync(Guid id) => Decide(id, "The return is sent back, with your comment.", by => Return.SendBack(Comment ?? "", by));

    private async Task<IActionResult> Decide(Guid id, string done, Action<Actor> decide)
    {
        if (!User.Allows(May.DecideReturns)) return Forbid();
        if (!await Find(id)) return NotFound();
        if (Return.Version != Version) return Refused(Changed);
        try
        {
            decide(find.Actor(User));
            db.Outbox.AddRange(await letters.Decided(Return, Hand));
            await db.Save(Comment);
        }
        catch (RuleException refused)
        {
            db.ChangeTracker.Clear();
            await Find(id);
            return Refused(refused.Message);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            await Find(id);
            return Refused(Changed);
        }

        this.Say(done);
        return RedirectToPage("/Returns/Index");
    }

    private PageResult Refused(string words)
    {
        ModelState.AddModelError(nameof(Comment), words);
        return Show();
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
        if (await db.Returns.SingleOrDefaultAsync(one => one.Id == id) is not { } found || await find.Action(found.Action.Value) is not { } hand) return false;
        (Return, Hand) = (found, hand);
        var ids = found.Attachments.ToList();
        Files = await db.Attachments.AsNoTracking().Where(file => ids.Contains(file.Id)).OrderBy(file => file.Id).ToListAsync();
        return true;
    }
}
