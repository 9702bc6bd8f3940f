using System.Globalization;
using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Adds who visits when: anybody for their own organisation, those who keep the plan for all.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class VisitsNewModel(FindChild find, FindPlan plan, FindColleagues colleagues, KeepPlan keep) : PlanAddition(find, plan, colleagues)
{
    private readonly FindColleagues own = colleagues;

    [BindProperty]
    public Guid? Who { get; set; }

    [BindProperty]
    public DateOnly? First { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Every how many days")]
    public string? Every { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "What for")]
    public string? For { get; set; }

    protected override async Task<(string, Func<Task>, string)> Adds(ChildId child)
    {
        int? every = int.TryParse(Every?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
        if (every is null && !string.IsNullOrWhiteSpace(Every)) ModelState.AddModelError(nameof(Every), "Enter a number of days, such as 7");
        var ours = Who is { } who && (Plan.Mine.Contains(who.ToString()) || (await own.Own()).Any(c => c.Person.Value == who));
        var visits = new VisitsContent(Who?.ToString(), First, every) { Until = Until, For = For };
        return (nameof(Who), () => keep.Add(child, visits, ours), "Visits added.");
    }
}
