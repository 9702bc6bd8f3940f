using GoldenThread.Publications;
using GoldenThread.Work.Publications;

namespace GoldenThread.Web.Pages.Publications;

/// <summary>One version: what changed, what the check found, and what is done with it.</summary>
[Authorize(May.Publish)]
[ShowsNoRecord]
internal sealed class VersionModel(
    FindPublications publications, FindPublished published, RequestPublication request, DecidePublication decide, Acting acting) : PageModel
{
    private const string Changed = "Somebody else decided on this version after you opened it. The page now shows their decision.";

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

    public PreparedVersion Prepared { get; private set; } = null!;

    public Publication Publication => Prepared.Publication;

    public string PartnershipSlug { get; private set; } = "";

    /// <summary>True where the plan is not any more as it was prepared.</summary>
    public bool PlanMovedOn { get; private set; }

    public bool IsPreparer => Publication.PreparedBy == acting.By.Person;

    public IEnumerable<SelectListItem> Places => Prepared.Findings.Select((found, i) =>
        new SelectListItem($"“{found.Text}”", $"{i + 1}") { Group = new SelectListGroup { Name = $"{found.Kind.Words()}. {found.Where}: {found.Context}" } });

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Show() : NotFound();

    public Task<IActionResult> OnPostRequestAsync(Guid id) =>
        Do(id, "Version sent for approval. We have emailed the colleagues who can approve it.", nameof(Answer), () =>
        request.Request(Prepared, Version, Places.Count(place => Seen.Contains(place.Value)), Answer));

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancellation) => Do(id, "Version published.", nameof(Because), () =>
        decide.Approve(Prepared, Version, cancellation));

    public Task<IActionResult> OnPostRefuseAsync(Guid id) => Do(id, "Version rejected with your reason.", nameof(Because), () =>
        decide.Refuse(Prepared, Version, Because ?? ""));

    public Task<IActionResult> OnPostSetAsideAsync(Guid id) => Do(id, "Version cancelled.", nameof(Because), () =>
        decide.SetAside(Prepared, Version, Because ?? ""));

    public Task<IActionResult> OnPostWithdrawAsync(Guid id) => Do(id, "Version withdrawn. The public page shows your reason.", nameof(Because), () =>
        decide.Withdraw(Prepared, Version, Because ?? ""));

    private async Task<IActionResult> Do(Guid id, string done, string question, Func<Task> work)
    {
        if (!await Find(id)) return NotFound();
        if (!await this.Does(question, work, Changed)) return await Find(id) ? Show() : NotFound();
        this.Say(done);
        return Redirect($"/publications/{id}");
    }

    private PageResult Show()
    {
        // The forms carry the version that their reader sees now.
        ModelState.Remove(nameof(Version));
        Version = Publication.Version;
        return Page();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await publications.Find(id) is not { } prepared) return false;
        (Prepared, PartnershipSlug, PlanMovedOn) = (prepared, await published.OwnSlug(), await publications.PlanMovedOn(prepared));
        return true;
    }
}
