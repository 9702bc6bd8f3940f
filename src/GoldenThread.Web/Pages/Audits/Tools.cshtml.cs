using GoldenThread.Audits;
using GoldenThread.Work.Audits;

namespace GoldenThread.Web.Pages.Audits;

/// <summary>The tools of audits.</summary>
[Authorize(May.SeeAudits)]
[ShowsNoRecord]
internal sealed class ToolsModel(FindTools find) : PageModel
{
    public IReadOnlyList<AuditTool> Tools { get; private set; } = [];

    public async Task OnGetAsync() => Tools = await find.All();
}
