using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Writes a finding down.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class FindingModel(FindAudits find, ReportAudit report, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Text, "Finding")]
    public string? Words { get; set; }

    public FoundAudit Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(nameof(Words), () => report.Find(Found.Audit, Words ?? ""))) return Page();
        this.Say("Finding added.");
        return Redirect(AuditAddresses.Of(Found.Audit) + "#findings");
    }

    private async Task<bool> Find(string reference)
    {
        if (await AuditPage.Led(find, reference, acting) is not { } found) return false;
        Found = found;
        return true;
    }
}
