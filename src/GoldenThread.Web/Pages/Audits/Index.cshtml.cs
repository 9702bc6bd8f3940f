using GoldenThread.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>Audits that the person may see, and what waits for them.</summary>
[Authorize(May.SeeAudits)]
[ShowsNoRecord]
internal sealed class IndexModel(FindAudits find, ShowSheet show) : PageModel
{
    private Dictionary<Guid, string> codes = [];

    public IReadOnlyList<Audit> Audits { get; private set; } = [];

    public IReadOnlyList<AuditSheet> Sheets { get; private set; } = [];

    public IReadOnlyList<Moderation> Moderations { get; private set; } = [];

    public IReadOnlyList<ImmediateConcern> Concerns { get; private set; } = [];

    /// <summary>Sheets about the person's own work that they may read.</summary>
    public IReadOnlyList<(AuditSheet Sheet, Audit Audit)> Own { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Audits = await find.All();
        (Sheets, Moderations) = await find.Mine();
        Concerns = await find.OpenConcerns();
        Own = await show.Mine();
        codes = await find.Codes(Moderations.Select(m => m.CaseId));
    }

    public string TitleOf(AuditId id) => Audits.FirstOrDefault(a => a.Id == id)?.Title ?? "";

    public string CodeOf(Moderation moderation) => codes.GetValueOrDefault(moderation.CaseId, "a sheet");
}
