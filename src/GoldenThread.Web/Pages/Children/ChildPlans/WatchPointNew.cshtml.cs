using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Adds a watch-point to the plan, or proposes it.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class WatchPointNewModel(FindChild find, FindPlan plan, FindColleagues colleagues, KeepPlan keep, Acting acting) : PlanAddition(find, plan, colleagues)
{
    [BindProperty]
    [UpTo(Longest.Line, "What to look for")]
    public string? What { get; set; }

    [BindProperty]
    public List<string> Who { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Line, "At which contacts")]
    public string? When { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Why")]
    public string? Why { get; set; }

    [BindProperty]
    public DateOnly? Since { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "In words for the family")]
    public string? ForFamily { get; set; }

    protected override Task<(string, Func<Task>, string)> Adds(ChildId child)
    {
        var known = Who.Where(w => Plan.Kinds.Values.Contains(w)).Distinct().ToList();
        if (known.Count == 0) ModelState.AddModelError(nameof(Who), "Choose who looks");
        var point = new WatchPointContent(What, known, Since ?? acting.Today) { Until = Until, When = When, Why = Why, ForFamily = ForFamily };
        return Adding(nameof(What), () => keep.Add(child, point), Plan.Keeps ? "Watch-point added." : "Watch-point proposed.");
    }
}
