using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Adds what we do if something happens.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class ContingencyNewModel(FindChild find, FindPlan plan, FindColleagues colleagues, KeepPlan keep) : PlanForm(find, plan, colleagues)
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

    public async Task<IActionResult> OnGetAsync(Guid id) => await TakeForm(id, "Plan") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await TakeForm(id, "To write")) return Nothing();
        if (!ModelState.IsValid || !await this.Does(nameof(If), () => keep.Add(new ChildId(id), new ContingencyContent(If, Then, Owner?.ToString()) { ForFamily = ForFamily }))) return Page();
        this.Say("Added.");
        return Redirect(PlanAddress);
    }
}
