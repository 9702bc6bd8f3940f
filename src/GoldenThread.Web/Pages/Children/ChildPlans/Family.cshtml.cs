using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>The plan in plain words for the family, to print or show.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class FamilyModel(FindChild find, FindPlan plan, AgreeWithFamily agree) : PlanPage(find, plan)
{
    public string Title => FamilyVersion.Title(Plan);

    public IReadOnlyList<FamilySection> Sections { get; private set; } = [];

    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await TakePlan(id, "Version for the family")) return Nothing();
        Sections = FamilyVersion.Of(Plan, await agree.In(Child));
        LeftOut = [.. FamilyVersion.LeftOut(Plan)];
        return Page();
    }
}
