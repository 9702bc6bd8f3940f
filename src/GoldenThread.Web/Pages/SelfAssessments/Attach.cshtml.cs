using System.ComponentModel.DataAnnotations;
using GoldenThread.Plans;
using GoldenThread.SelfAssessments;
using GoldenThread.Web.Pages.Indicators;
using GoldenThread.Work.Plans;
using GoldenThread.Work.SelfAssessments;

namespace GoldenThread.Web.Pages.SelfAssessments;

/// <summary>Attaches what voices say of a statement to an action; a person says what it means for the rating.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class AttachModel(FindSelfAssessments find, TieVoice tie, FindPlans plans) : PageModel
{
    public static IEnumerable<SelectListItem> Bearings =>
        [new("It supports it", nameof(GoldenThread.Plans.Bearing.Supports)), new("It contradicts it", nameof(GoldenThread.Plans.Bearing.Contradicts)), new("It does not decide", nameof(GoldenThread.Plans.Bearing.Undecided))];

    [BindProperty]
    [UpTo(Longest.Line, "Action")]
    public string? Action { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose what it means for the rating")]
    public Bearing? Bearing { get; set; }

    public FoundCycle Found { get; private set; } = null!;

    public StandardStatement Statement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference, string statement) => await Find(reference, statement) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, string statement)
    {
        if (!await Find(reference, statement)) return NotFound();
        var (_, id) = await ActionAddress.Read(Action, plans);
        if (id is not { } chosen || await plans.Action(chosen) is not { } action)
        {
            if (!(Action?.Length > Longest.Line)) ModelState.AddModelError(nameof(Action), "Enter the address of an action's page");
            return Page();
        }

        if (!ModelState.IsValid || !await this.Does(nameof(Action), () => tie.Attach(Found, Statement, action, Bearing!.Value))) return Page();
        this.Say("Statement attached as evidence.");
        return Redirect(Addresses.Action(action.Id));
    }

    private async Task<bool> Find(string reference, string statement)
    {
        if (await find.One(reference) is not { } found || found.Cycle.Set.Statement(statement) is not { } known) return false;
        (Found, Statement) = (found, known);
        return true;
    }
}
