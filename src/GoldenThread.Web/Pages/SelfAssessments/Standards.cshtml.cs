using GoldenThread.SelfAssessments;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>The standards that a cycle can be opened with.</summary>
[Authorize(May.SeeSelfAssessments)]
[ShowsNoRecord]
internal sealed class StandardsModel(FindStandards find) : PageModel
{
    public IReadOnlyList<StandardSet> Sets { get; private set; } = [];

    public async Task OnGetAsync() => Sets = await find.All();
}
