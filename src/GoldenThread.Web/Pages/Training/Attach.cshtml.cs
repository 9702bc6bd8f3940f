using GoldenThread.Training;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Attaches what a course shows to an action as evidence.</summary>
[Authorize(May.KeepTraining)]
[ShowsNoRecord]
internal sealed class AttachModel(FindTraining find, AttachTraining attach, FindPlans plans) : PageModel
{
    [BindProperty]
    public TrainingShown? Shows { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Action")]
    public string? Action { get; set; }

    public Course Course { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (Shows is not { } shows || Choices.All(c => c.Value != shows.ToString())) ModelState.AddModelError(nameof(Shows), "Choose what to attach");
        var last = (Action ?? "").Trim().Split('#', '?')[0].TrimEnd('/').Split('/')[^1];
        var action = Guid.TryParse(last, out var named) ? await plans.Action(new ActionId(named)) : null;
        if (action is null && !(Action?.Length > Longest.Line)) ModelState.AddModelError(nameof(Action), "Enter the address of an action's page");
        if (!ModelState.IsValid || !await this.Does(nameof(Shows), () => attach.Attach(Course, Shows!.Value, action!))) return Page();
        this.Say("Training attached as evidence.");
        return Redirect(Addresses.Action(action!.Id));
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Course(id) is not { } course) return false;
        Course = course;
        var choices = new List<SelectListItem>();
        foreach (var what in Enum.GetValues<TrainingShown>())
            if (await attach.Shows(course, what) is { } shown) choices.Add(new SelectListItem($"{char.ToUpperInvariant(AttachTraining.Title(what)[0])}{AttachTraining.Title(what)[1..]}: {shown}", what.ToString()));
        Choices = choices;
        return true;
    }
}
