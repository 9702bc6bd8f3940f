using GoldenThread.Documents.Publications;
using GoldenThread.Permissions;
using GoldenThread.Publications;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Storage.Mail;
using GoldenThread.Web.Pages.Plans.Import;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Publications;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Publications;

/// <summary>One version: what changed, what the check found, and what is done with it.</summary>
[Authorize(May.Publish)]
[ShowsNoRecord]
internal sealed class VersionModel(GoldenThreadDb db, FindPlans find, FindPublications publications, PublicationLetters letters) : PageModel
{
    private const string Changed = "Somebody else decided on this version since you opened it. It is shown as it is now.";

    /// <summary>The places, by their order, that the preparer looked at.</summary>
    [BindProperty]
    public List<string> Seen { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Text)]
    public string? Answer { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public PreparedVersion Hand { get; private set; } = null!;

    public Publication Publication => Hand.Publication;

    public string PartnershipSlug { get; private set; } = "";

    /// <summary>True where the plan is not any more as it was prepared.</summary>
    public bool PlanMovedOn { get; private set; }

    public bool IsPreparer => Publication.PreparedBy == find.Actor(User).Person;

    public IReadOnlyList<string> Changes => PublicationKeeping.ChangesOf(Publication);

    public IEnumerable<SelectListItem> Places => Hand.Findings.Select((found, i) =>
        new SelectListItem($"“{found.Text}”", $"{i + 1}") { Group = new SelectListGroup { Name = $"{found.Kind.Words()}. {found.Where}: {found.Context}" } });

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostRequestAsync(Guid id) => Decide(id, "The version waits for a second person now. Those who may publish were told by e-mail.", nameof(Answer), async by =>
    {
        if (by.Person != Publication.PreparedBy) throw new RuleException("Who prepared the version sends it for approval.");
        var open = Hand.Findings.Count - Hand.Findings.Where((_, i) => Seen.Contains($"{i + 1}")).Count();
        if (open > 0) throw new RuleException($"Tick each place that may be published: {open} of {Hand.Findings.Count} {(open == 1 ? "is" : "are")} left. What may not, mend in the plan, and prepare the version anew.");
        Publication.Request(Hand.Findings.Count, Answer);
        db.Outbox.AddRange(await letters.Requested(Hand));
        await db.Save(Answer);
    });

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancellation) => Decide(id, "The version is published.", nameof(Because), by => publications.Publish(Hand, by, cancellation));

    public Task<IActionResult> OnPostRefuseAsync(Guid id) => Decide(id, "The version is refused, with your reason.", nameof(Because), async by =>
    {
        Publication.Refuse(Because ?? "", by);
        db.Outbox.AddRange(await letters.Decided(Hand));
        await db.Save(Because);
    });

    public Task<IActionResult> OnPostSetAsideAsync(Guid id) => Decide(id, "The version is set aside.", nameof(Because), by =>
    {
        Publication.SetAside(Because ?? "", by);
        return db.Save(Because);
    });

    public Task<IActionResult> OnPostWithdrawAsync(Guid id) => Decide(id, "The version is withdrawn. Its address says so, with your reason.", nameof(Because), by =>
    {
        Publication.Withdraw(Because ?? "", by);
        return db.Save(Because);
    });

    private async Task<IActionResult> Decide(Guid id, string done, string question, Func<Actor, Task> decide)
    {
        if (!await Find(id)) return NotFound();
        if (Publication.Version != Version) return await Refused(id, question, Changed);
        try
        {
            await decide(find.Actor(User));
        }
        catch (Exception refused) when (refused is RuleException or PdfException)
        {
            return await Refused(id, question, refused.Message);
        }
        catch (DbUpdateException fault) when (!NoText.Caused(fault))
        {
            // Another person decided at the same moment, or published a version with this number; the database kept the first.
            return await Refused(id, question, Changed);
        }

        this.Say(done);
        return Redirect($"/publications/{id}");
    }

    private async Task<PageResult> Refused(Guid id, string question, string words)
    {
        db.ChangeTracker.Clear();
        await Find(id);
        ModelState.AddModelError(question, words);
        ModelState.Remove(nameof(Version));
        Version = Publication.Version;
        return Page();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await publications.Find(id) is not { } hand) return false;
        Hand = hand;
        if (HttpMethods.IsGet(Request.Method)) Version = hand.Publication.Version;
        var partnership = await db.Partnerships.AsNoTracking().SingleAsync();
        PartnershipSlug = partnership.Slug;
        if (hand.Publication.IsOpen && await find.Plan(hand.Plan.Reference) is { } plan)
            PlanMovedOn = PlanChanges.Between(hand.Snapshot, PublishedPlan.Of(plan, partnership.Name, await find.Organisations(), partnership.Scale)).Count > 0;
        return true;
    }
}
