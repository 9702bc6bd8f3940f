using GoldenThread.Plans;
using GoldenThread.Surveys;
using GoldenThread.Web.Pages.Indicators;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Attaches what a locked survey shows to an action as evidence.</summary>
[Authorize(May.EditPlans)]
[ShowsNoRecord]
internal sealed class AttachModel(FindSurveys find, AttachSurvey attach, FindPlans plans) : PageModel
{
    [BindProperty]
    public List<string> Answers { get; set; } = [];

    [BindProperty]
    public Bearing Bearing { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Action")]
    public string? Action { get; set; }

    public Survey Survey { get; private set; } = null!;

    public QuestionResult Result { get; private set; } = null!;

    public IEnumerable<SelectListItem> Choices => Result.Question.Choices.Select((c, i) => new SelectListItem($"{c.Label.In(0)}: {Result.Share(i).InWords()}", c.Name));

    public IEnumerable<SelectListItem> Bearings =>
        [new("It supports it", nameof(Bearing.Supports)), new("It contradicts it", nameof(Bearing.Contradicts)), new("It does not decide", nameof(Bearing.Undecided))];

    public async Task<IActionResult> OnGetAsync(string reference, string question) => await Find(reference, question) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, string question)
    {
        if (!await Find(reference, question)) return NotFound();
        var (_, id) = await ActionAddress.Read(Action, plans);
        if (id is not { } chosen || await plans.Action(chosen) is not { } action)
        {
            if (!(Action?.Length > Longest.Line)) ModelState.AddModelError(nameof(Action), "Enter the address of an action's page");
            return Page();
        }

        if (!ModelState.IsValid || !await this.Does(nameof(Answers), () => attach.Attach(Survey, question, Answers, Bearing, action))) return Page();
        this.Say("Result attached as evidence.");
        return Redirect(Addresses.Action(action.Id) + "#evidence");
    }

    private async Task<bool> Find(string reference, string question)
    {
        if (await find.One(reference) is not { State: SurveyState.Locked, Result: { } result } survey
            || result.Questions.FirstOrDefault(q => q.Question.Name == question) is not { IsShown: true, Counts.IsEmpty: false } found) return false;
        (Survey, Result) = (survey, found);
        return true;
    }
}
