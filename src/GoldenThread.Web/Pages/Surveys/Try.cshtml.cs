using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Tries a survey as somebody who answers sees it. Nothing is kept.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class TryModel(FindSurveys find, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Key)]
    public string? Lang { get; set; }

    [BindProperty]
    public int? Place { get; set; }

    [BindProperty]
    [UpTo(Longest.Report)]
    public string? Given { get; set; }

    [BindProperty]
    public List<string?> Answer { get; set; } = [];

    [BindProperty]
    [UpTo(Longest.Key)]
    public string? Go { get; set; }

    public Answering Now { get; private set; } = null!;

    public string Reference { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string reference, string? lang)
    {
        if (!await Find(reference)) return NotFound();
        Now.Go(lang, null, null, [], null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (!await Find(reference)) return NotFound();
        Now.Go(Lang, ModelState.IsValid ? Place : null, Given, Answer, Go);
        if (Go != "send" || Now.Error is not null) return Page();
        this.Say("You have tried the survey. Nothing was kept.");
        return Redirect($"/surveys/{Reference}");
    }

    private async Task<bool> Find(string reference)
    {
        if (await SurveyPage.Led(find, reference, acting) is not { } survey) return false;
        (Now, Reference) = (new Answering(survey.Form, survey.Title, survey.Consent), survey.Reference);
        return true;
    }
}
