using GoldenThread.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Reports results.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class ReportModel(FindAudits find, ReportAudit report, Acting acting) : PageModel
{
    public FoundAudit Found { get; private set; } = null!;

    public IReadOnlyList<ReportedAspect> Results => Found.Audit.ResultsOf(Found.Cases, Found.Sheets, Found.Moderations, Found.Panel);

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!await this.Does("", () => report.Report(Found))) return Page();
        this.Say("Results reported.");
        return Redirect(AuditAddresses.Of(Found.Audit));
    }

    private async Task<bool> Find(string reference)
    {
        if (await AuditPage.Led(find, reference, acting) is not { } found) return false;
        Found = found;
        return true;
    }
}
