using GoldenThread.Audits;
using GoldenThread.Web.Pages.Indicators;
using GoldenThread.Work.Audits;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Says which action answers a finding, or why none does.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class AnswerFindingModel(FindAudits find, ReportAudit report, FindPlans plans, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Line, "Action")]
    public string? Action { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Without { get; set; }

    public FoundAudit Found { get; private set; } = null!;

    public AuditFinding Finding { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, int number) => await Find(reference, number) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, int number)
    {
        if (!await Find(reference, number)) return NotFound();
        var (named, action) = await ActionAddress.Read(Action, plans);
        if (named && action is null) ModelState.AddModelError(nameof(Action), "Enter the address of an action's page");
        if (!ModelState.IsValid || !await this.Does(nameof(Without), () => report.AnswerFinding(Found.Audit, number, action, Without ?? ""))) return Page();
        this.Say($"Finding {number} answered.");
        return Redirect(AuditAddresses.Of(Found.Audit) + "#findings");
    }

    private async Task<bool> Find(string reference, int number)
    {
        if (await AuditPage.Led(find, reference, acting) is not { } found || found.Audit.Findings.FirstOrDefault(f => f.Number == number) is not { } finding) return false;
        (Found, Finding) = (found, finding);
        return true;
    }
}
