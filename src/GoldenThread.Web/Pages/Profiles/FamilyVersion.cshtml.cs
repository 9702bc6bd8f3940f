using GoldenThread.Web.Pages.Children.ChildPlans;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;
using GoldenThread.Work.Profiles;

namespace GoldenThread.Web.Pages.Profiles;

/// <summary>The profile and the plan in plain words for the family, to print or show.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class FamilyVersionModel(FindChild find, FindPlan plan, FindProfile profiles, AgreeWithFamily agree, Acting acting) : PlanPage(find, plan)
{
    public string Title => FamilyVersion.Title(Plan);

    public IReadOnlyList<FamilySection> Sections { get; private set; } = [];

    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await TakePlan(id, "Version for the family")) return Nothing();
        var profile = await profiles.Of(Child, acting.Now);
        Sections = [.. FamilyProfile.Of(profile), .. FamilyVersion.Of(Plan, await agree.In(Child))];
        LeftOut = [.. FamilyProfile.LeftOut(profile), .. FamilyVersion.LeftOut(Plan)];
        return Page();
    }
}
