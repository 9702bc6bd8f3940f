using GoldenThread.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Draws sheets for moderation, and accepts those that were sent.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class ModerateModel(FindAudits find, ModerateSheets moderate, WriteSheet sheets, Acting acting) : PageModel
{
    [BindProperty]
    public List<Guid> Also { get; set; } = [];

    public FoundAudit Found { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        var given = 0;
        if (!await this.Does(nameof(Also), async () => given = await moderate.Draw(Found, Also))) return Page();
        this.Say($"{given} {(given == 1 ? "sheet was" : "sheets were")} given to moderators.");
        return Redirect(AuditAddresses.Of(Found.Audit));
    }

    public async Task<IActionResult> OnPostAcceptAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        var accepted = 0;
        if (!await this.Does(nameof(Also), async () => accepted = await sheets.AcceptSent(Found))) return Page();
        this.Say($"{accepted} {(accepted == 1 ? "sheet was" : "sheets were")} accepted.");
        return Redirect(AuditAddresses.Of(Found.Audit));
    }

    private async Task<bool> Find(string reference)
    {
        if (await AuditPage.Led(find, reference, acting) is not { } found) return false;
        Found = found;
        Others = [.. found.Sheets.Where(s => s is { State: not SheetState.Open, NotKnown: null } && found.Moderations.All(m => m.SheetId != s.Id)).Select(s => new SelectListItem($"{s.CaseCode}, {s.AuditorName}", s.Id.ToString()))];
        return true;
    }
}
