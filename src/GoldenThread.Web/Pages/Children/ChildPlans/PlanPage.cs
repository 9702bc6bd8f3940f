using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>A page of a child's plan: the record is opened, and shows the plan to those who see it.</summary>
internal abstract class PlanPage(FindChild find, FindPlan plan) : ChildPage(find)
{
    /// <summary>The plan.</summary>
    public PlanShown Plan { get; private set; } = null!;

    public string PlanAddress => $"{Address}/plan";

    /// <summary>Opens the record; false where there is no plan to see.</summary>
    /// <param name="id">The child.</param>
    /// <param name="purpose">What for.</param>
    protected async Task<bool> TakePlan(Guid id, string purpose)
    {
        if (!await Take(id, purpose) || Child.Record is null || !SeesPlan) return false;
        Plan = await plan.Of(Child);
        return true;
    }
}
