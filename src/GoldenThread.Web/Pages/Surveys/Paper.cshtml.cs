using System.Globalization;
using GoldenThread.Surveys;
using GoldenThread.Time;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>The form as a whole: to be printed, and to enter what came back on paper.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class PaperModel(FindSurveys find, AnswerSurvey answer, Acting acting) : PageModel
{
    [BindProperty]
    public List<PaperRow> Rows { get; set; } = [];

    /// <summary>Code of the language that the form is printed in.</summary>
    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Key)]
    public string? Lang { get; set; }

    public Survey Survey { get; private set; } = null!;

    public int Language => Survey.Form.Language(Lang);

    public SurveyGroup Group { get; private set; } = null!;

    public IReadOnlyList<SurveyQuestion> Questions => [.. Survey.Form.Questions.Where(q => q.IsAsked)];

    public async Task<IActionResult> OnGetAsync(string reference, int group) => await Find(reference, group) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, int group)
    {
        if (!await Find(reference, group)) return NotFound();
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Questions.Count; i++)
        {
            var given = Rows[i];
            var said = string.Join(' ', given.Chosen.Append(given.Words).Select(w => w?.Trim() ?? "").Where(w => w.Length > 0));
            if (Questions[i].Kind == QuestionKind.Date && WrittenDay.Read(said) is { } day) said = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (said.Length == 0) continue;
            if (Questions[i].Fault(said, Language) is { } fault) ModelState.AddModelError($"Rows[{i}].Words", fault);
            answers[Questions[i].Name] = said;
        }

        if (!ModelState.IsValid) return Page();
        if (!await this.Does(refused => Questions.ToList().FindIndex(q => q.Name == refused?.About) is var at and >= 0 ? $"Rows[{at}].Words" : nameof(Rows), () => answer.Send(Survey.Form, Group.Address, Survey.Form.Languages[Language].Code, answers))) return Page();
        this.Say("Paper form entered. It waits with the others and cannot be found again.");
        return Redirect($"{SurveyAddresses.Of(Survey)}/paper/{group}{(Language > 0 ? $"?lang={Survey.Form.Languages[Language].Code}" : "")}");
    }

    private async Task<bool> Find(string reference, int group)
    {
        if (await SurveyPage.Led(find, reference, acting) is not { State: SurveyState.Open } survey || group < 1 || group > survey.Groups.Length) return false;
        (Survey, Group) = (survey, survey.Groups[group - 1]);
        while (Rows.Count < Questions.Count) Rows.Add(new PaperRow());
        return true;
    }
}
