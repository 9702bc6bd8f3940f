using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Closes an audit, with the day to look again; or gives it up.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class EndModel(FindAudits find, ReportAudit report, PlanAudit plan, Acting acting) : PageModel
{
    [BindProperty]
    public DateOnly? LookAgain { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Reason { get; set; }

    public FoundAudit Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(_ => nameof(LookAgain), () => report.Close(Found, LookAgain, Because))) return Page();
        this.Say("Audit closed.");
        return Redirect(AuditAddresses.Of(Found.Audit));
    }

    public async Task<IActionResult> OnPostAbandonAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(_ => nameof(Reason), () => plan.Abandon(Found.Audit, Reason ?? ""))) return Page();
        this.Say("Audit abandoned.");
        return Redirect(AuditAddresses.Of(Found.Audit));
    }

    private async Task<bool> Find(string reference)
    {
        if (await AuditPage.Led(find, reference, acting) is not { } found) return false;
        Found = found;
        return true;
    }
}
