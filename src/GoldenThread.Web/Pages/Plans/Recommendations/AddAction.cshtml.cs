using System.ComponentModel.DataAnnotations;
using GoldenThread.Plans;
using GoldenThread.Time;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Recommendations;

/// <summary>A new action under a recommendation.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class AddActionModel(FindPlans find, ChangeAction change) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the action")]
    [UpTo(Longest.Passage, "Action")]
    public string Text { get; set; } = "";

    [BindProperty]
    public List<Guid> Organisations { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Line, "Due date")]
    public string? Due { get; set; }

    public RecommendationInPlan Found { get; private set; } = null!;

    public IEnumerable<SelectListItem> Known { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        ApproximateDate? due = null;
        if (!string.IsNullOrWhiteSpace(Due) && !ApproximateDate.TryParse(Due.Trim(), out due))
            ModelState.AddModelError(nameof(Due), "Enter a real date, such as 31 March 2027, March 2027 or summer 2027");
        if (!ModelState.IsValid) return Page();
        PlanAction? added = null;
        if (!await this.Does(nameof(Text), async () => added = await change.Add(Found.Recommendation, Text, Organisations, due))) return Page();
        this.Say("Action added.");
        return Redirect(Addresses.Action(added!.Id));
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Recommendation(id) is not { } found) return false;
        Found = found;
        Known = (await find.Organisations()).All.Where(o => o.Ended is null).Select(o => new SelectListItem(o.Name, o.Id.Value.ToString()));
        return true;
    }
}
