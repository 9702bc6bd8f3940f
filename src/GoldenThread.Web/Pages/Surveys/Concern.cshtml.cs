using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>A disclosure in words of a survey is an immediate concern.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class ConcernModel(FindSurveys find, CloseSurvey close, Acting acting) : ConcernPage(acting)
{
    [BindProperty]
    [UpTo(Longest.Text, "What was written")]
    public override string? What { get; set; }

    public Survey Survey { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Empty() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        if (!await Raised((what, whom, at) => close.Raise(Survey, what, whom, at))) return Page();
        this.Say("Immediate concern raised. Business managers were told.");
        return Redirect(SurveyAddresses.Of(Survey));
    }

    private async Task<bool> Find(string reference)
    {
        if (await SurveyPage.Led(find, reference, By) is not { State: SurveyState.Open or SurveyState.Closed } survey) return false;
        Survey = survey;
        return true;
    }
}
