using GoldenThread.Children.ChildPlans;
using GoldenThread.Work.Access;
using GoldenThread.Work.Children;
using GoldenThread.Work.Children.ChildPlans;

namespace GoldenThread.Web.Pages.Children.ChildPlans;

/// <summary>Asks another organisation, or whoever visits next.</summary>
[Authorize(May.OpenRecords)]
[OpensRecord]
internal sealed class QuestionNewModel(FindChild find, FindPlan plan, FindColleagues colleagues, AskOthers ask) : PlanForm(find, plan, colleagues)
{
    [BindProperty]
    [UpTo(Longest.Text, "Your question")]
    public string? What { get; set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "What you need it for")]
    public string? For { get; set; }

    public IEnumerable<SelectListItem> Asked => Organisations.Skip(1).Prepend(new SelectListItem("Whoever visits next", ""));

    public async Task<IActionResult> OnGetAsync(Guid id) => await TakeForm(id, "Plan") ? Page() : Nothing();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await TakeForm(id, "To write")) return Nothing();
        if (!ModelState.IsValid || !await this.Does(nameof(What), () => ask.Ask([new ChildId(id)], new QuestionContent(What, To is { } to ? new OrganisationId(to) : null) { Purpose = For }))) return Page();
        this.Say("Question asked.");
        return Redirect(PlanAddress);
    }
}
