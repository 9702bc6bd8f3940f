using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>The draw as a file that anybody can check: references with their tickets. Only who leads the audit gets it.</summary>
[Authorize(May.LeadAudits)]
[ShowsNoRecord]
internal sealed class DrawFileModel(FindAudits find, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation) => await AuditPage.Led(find, reference, acting) is { } found
        ? await TableAnswer.Send(AuditExports.Draw(found), "csv", acting.Today, Response, cancellation)
        : NotFound();
}
