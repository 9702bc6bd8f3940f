using GoldenThread.Storage.Recurrence;
using GoldenThread.Work.Recurrence;

namespace GoldenThread.Web.Pages.Recurrence;

/// <summary>Every family of recommendations: what was asked for more than once.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class FamiliesModel(FindRecurrence find) : PageModel
{
    public IReadOnlyList<IReadOnlyList<EarlierRecommendation>> Families { get; private set; } = [];

    public async Task OnGetAsync() => Families = await find.AllFamilies();
}
