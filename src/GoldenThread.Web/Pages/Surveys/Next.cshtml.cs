using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>The next step of a survey: open, close, lock, publish.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class NextModel(FindSurveys find, MakeSurvey make, CloseSurvey close, Acting acting) : PageModel
{
    [BindProperty]
    public DateOnly? Closes { get; set; }

    [BindProperty]
    public SurveyState Was { get; set; }

    public Survey Survey { get; private set; } = null!;

    public string Step => Survey.State switch
    {
        SurveyState.Draft => "Open the survey",
        SurveyState.Open => "Close the survey",
        SurveyState.Closed => "Lock the result",
        _ => "Publish the result",
    };

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (Survey.State != Was) ModelState.AddModelError(nameof(Closes), "Somebody else went on while you were here. Look at the survey first");
        else if (Survey.State == SurveyState.Draft && Closes is null && ModelState.IsValid) ModelState.AddModelError(nameof(Closes), "Enter the last day");
        if (!ModelState.IsValid) return Page();
        var said = Survey.State switch
        {
            SurveyState.Draft => "Survey opened.",
            SurveyState.Open => "Survey closed.",
            SurveyState.Closed => "Result locked. Words of people’s own were deleted.",
            _ => "Result published.",
        };
        if (!await this.Does(nameof(Closes), Go)) return Page();
        this.Say(said);
        return Redirect(SurveyAddresses.Of(Survey));
    }

    private Task Go() => Survey.State switch
    {
        SurveyState.Draft => make.Open(Survey, Closes!.Value),
        SurveyState.Open => close.Close(Survey),
        SurveyState.Closed => close.Lock(Survey),
        _ => close.Publish(Survey),
    };

    // Whoever leads it takes each step but the last, which takes somebody else.
    private async Task<bool> Find(string reference)
    {
        if (await find.One(reference) is not { PublishedOn: null } survey || (!survey.IsLedBy(acting.Person) && survey.State != SurveyState.Locked)) return false;
        Survey = survey;
        return true;
    }
}
