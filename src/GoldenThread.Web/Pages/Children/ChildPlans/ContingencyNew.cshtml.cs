using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Adds what we do if something happens.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ContingencyNewModel(FindChild find, FindPlan plan, FindColleagues colleagues, KeepPlan keep) : PlanAddition(find, plan, colleagues)
{
    [BindProperty]
    [UpTo(Longest.Text, "If")]
    public string? If { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What we do then")]
    public string? Then { get; set; }

    [BindProperty]
    public Guid? Owner { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "In words for the family")]
    public string? ForFamily { get; set; }

    protected override Task<(string, Func<Task>, string)> Adds(ChildId child) =>
        Adding(nameof(If), () => keep.Add(child, new ContingencyContent(If, Then, Owner?.ToString()) { ForFamily = ForFamily }), "Added.");
}
