using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>The agreements with the family.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class AgreementsModel(FindChild find, AgreeWithFamily agree) : ChildPage(find)
{
    public IReadOnlyList<AgreementShown> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Take(id, "Plan") || Child.Record is null || !SeesPlan) return Nothing();
        All = await agree.In(Child);
        return Page();
    }
}
