using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Says that something may harm who visits.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class DangerNewModel(FindChild find, FindPlan plan, FindColleagues colleagues, KeepPlan keep) : PlanAddition(find, plan, colleagues)
{
    [BindProperty]
    [UpTo(Longest.Text, "The danger")]
    public string? What { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What visitors do")]
    public string? Do { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    protected override Task<(string, Func<Task>, string)> Adds(ChildId child) => Adding(nameof(What), () => keep.Add(child, new DangerContent(What, Do, Until)), "Danger added.");
}
