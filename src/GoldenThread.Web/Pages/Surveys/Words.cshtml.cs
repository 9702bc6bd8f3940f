using GoldenThread.Publications;
using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Words of people's own: checked for names, coded to themes, quoted without names.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class WordsModel(FindSurveys find, CloseSurvey close, Acting acting) : PageModel
{
    [BindProperty]
    public List<WordsRow> Rows { get; set; } = [];

    public Survey Survey { get; private set; } = null!;

    /// <summary>What may be personal in words: a person looks at each.</summary>
    public static IReadOnlyList<string> Personal(string words) => [.. PersonalDataCheck.Find(words).Select(f => f.Text).Distinct()];

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        var given = Rows;
        if (!await Find(reference)) return NotFound();
        for (var i = 0; i < Math.Min(given.Count, Rows.Count); i++)
        {
            (Rows[i].Theme, Rows[i].Quote) = (given[i].Theme, given[i].Quote);
            // Names are found by form: whoever quotes decides, and is asked once more.
            if (Personal(Rows[i].Quote ?? "").Count > 0) ModelState.AddModelError($"Rows[{i}].Quote", $"Take out what could identify somebody: {string.Join(", ", Personal(Rows[i].Quote!))}");
        }

        if (!ModelState.IsValid || !await this.Does(nameof(Rows), () => close.Code(Survey, [.. Rows.Select(r => new CodedWords(r.Question, r.Theme ?? "", r.Quote ?? ""))]))) return Page();
        this.Say("Words coded.");
        return Redirect(SurveyAddresses.Of(Survey));
    }

    private async Task<bool> Find(string reference)
    {
        if (await SurveyPage.Led(find, reference, acting) is not { State: SurveyState.Closed } survey) return false;
        Survey = survey;
        // Below ten answers in all nothing is read, not even by who leads it.
        var left = survey.Words.ToList();
        Rows = survey.Result is not { IsShown: true } ? [] :
        [
            .. (await find.Words(survey)).Select(w =>
            {
                var coded = left.Find(l => l.Question == w.Question.Name);
                if (coded is not null) left.Remove(coded);
                return new WordsRow { Question = w.Question.Name, Asked = w.Question.Label.In(0), Words = w.Words, Theme = coded?.Theme, Quote = coded?.Quote };
            }),
        ];
        return true;
    }
}
