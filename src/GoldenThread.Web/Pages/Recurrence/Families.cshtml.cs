using GoldenThread.Storage.Recurrence;
using GoldenThread.Work.Recurrence;

namespace GoldenThread.Web.Pages.Recurrence;

/// <summary>Repeated recommendations: every family of recommendations that ask for the same.</summary>
[Authorize(May.SeeWholePlans)]
[ShowsNoRecord]
internal sealed class FamiliesModel(FindRecurrence find) : PageModel
{
    public IReadOnlyList<IReadOnlyList<EarlierRecommendation>> Families { get; private set; } = [];

    public async Task OnGetAsync() => Families = await find.AllFamilies();
}
