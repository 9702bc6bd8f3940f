using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Locks the frame.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class LockModel(FindAudits find, DrawCases draw, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Key, "Seed")]
    public string? Seed { get; set; }

    public FoundAudit Found { get; private set; } = null!;

    public IReadOnlyList<string> Faults => Found.Audit.LockFaults(Found.Frames, Found.Name);

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(nameof(Seed), () => draw.Lock(Found, Seed))) return Page();
        this.Say($"Frame locked: {Found.Audit.FrameCases} cases.");
        return Redirect(AuditAddresses.Of(Found.Audit));
    }

    private async Task<bool> Find(string reference)
    {
        if (await AuditPage.Led(find, reference, acting) is not { } found) return false;
        Found = found;
        return true;
    }
}
