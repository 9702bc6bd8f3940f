using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>An immediate concern out of a survey, answered.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class AnswerConcernModel(FindSurveys find, CloseSurvey close) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Text, "What was done")]
    public string? Done { get; set; }

    public SurveyConcern Concern { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(nameof(Done), () => close.Answer(Concern, Done ?? ""))) return Page();
        this.Say("Concern answered.");
        return Redirect("/surveys");
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Concern(id) is not { } concern) return false;
        Concern = concern;
        return true;
    }
}
