using GoldenThread.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Replaces a case that cannot be read by the next reserve.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class ReplaceModel(FindAudits find, DrawCases draw, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public FoundAudit Found { get; private set; } = null!;

    public AuditCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, Guid id) => await Find(reference, id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (!await Find(reference, id)) return NotFound();
        AuditCase? reserve = null;
        if (!ModelState.IsValid || !await this.Does(nameof(Because), async () => reserve = await draw.Replace(Found, Case, Because ?? ""))) return Page();
        this.Say(reserve is null ? $"{Case.Code} is not read. There is no reserve left." : $"{reserve.Code} steps in for {Case.Code}.");
        return Redirect(AuditAddresses.Of(Found.Audit) + "#cases");
    }

    private async Task<bool> Find(string reference, Guid id)
    {
        if (await AuditPage.Led(find, reference, acting) is not { } found || found.Case(id) is not { } one) return false;
        (Found, Case) = (found, one);
        return true;
    }
}
