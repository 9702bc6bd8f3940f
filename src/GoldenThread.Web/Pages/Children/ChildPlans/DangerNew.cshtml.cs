using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Says that something may harm who visits.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class DangerNewModel(FindChild find, FindPlan plan, KeepPlan keep) : PlanPage(find, plan)
{
    [BindProperty]
    [UpTo(Longest.Text, "The danger")]
    public string? What { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "What visitors do")]
    public string? Do { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await TakePlan(id, "Plan") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await TakePlan(id, "To write")) return Nothing();
        if (!ModelState.IsValid || !await this.Does(nameof(What), () => keep.Add(new ChildId(id), new DangerContent(What, Do, Until)))) return Page();
        this.Say("Danger added.");
        return Redirect(PlanAddress);
    }
}
