using GoldenThread.Audits;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Audits;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>An organisation gives its list of cases: pasted or as a file.</summary>
[Authorize(May.GiveCases)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class CasesModel(FindAudits find, PlanAudit plan, ReadCases read, Acting acting) : PageModel
{
    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    [UpTo(Longest.Report, "List")]
    public string? List { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Column")]
    public string? By { get; set; }

    public FoundAudit Found { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public AuditFrame? Given => Choices.Count == 1 ? Found.Frames.FirstOrDefault(f => f.Organisation.Value.ToString() == Choices[0].Value) : null;

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await Find(reference)) return NotFound();
        var chosen = Choices.Count == 1 ? Choices[0].Value : Choices.FirstOrDefault(c => c.Value == Organisation?.ToString())?.Value;
        if (chosen is null) ModelState.AddModelError(nameof(Organisation), "Choose the organisation");
        if (!ModelState.IsValid) return Page();
        AuditFrame? frame = null;
        if (!await this.Does(nameof(List), async () => frame = await plan.Give(Found.Audit, new OrganisationId(Guid.Parse(chosen!)), await read.Of(List, Upload?.Given(), By, cancellation)))) return Page();
        this.Say($"List of {frame!.Count} {(frame.Count == 1 ? "case" : "cases")} sent.");
        return Redirect(AuditAddresses.Of(Found.Audit));
    }

    private async Task<bool> Find(string reference)
    {
        if (await find.One(reference) is not { } found) return false;
        Found = found;
        var by = acting.By;
        var leads = found.Audit.IsLedBy(by.Person);
        Choices = [.. found.Audit.Organisations.Where(o => leads || o == by.Organisation).Select(o => new SelectListItem(found.Name(o), o.Value.ToString()))];
        return Choices.Count > 0;
    }
}
