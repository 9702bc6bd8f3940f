using GoldenThread.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>An auditor raises an immediate concern.</summary>
[Authorize(May.ReadFiles)]
[ShowsNoRecord]
internal sealed class ConcernModel(FindAudits find, WriteSheet write, Acting acting) : ConcernPage(acting)
{
    [BindProperty]
    [UpTo(Longest.Text, "What you saw")]
    public override string? What { get; set; }

    public AuditSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Empty() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!await Raised((what, whom, at) => write.Raise(Sheet, what, whom, at))) return Page();
        this.Say("Immediate concern raised. The lead of the organisation was told.");
        return Redirect(AuditAddresses.Sheet(id));
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Sheet(id) is not var (sheet, _, _) || sheet.Auditor != By.Person) return false;
        Sheet = sheet;
        return true;
    }
}
