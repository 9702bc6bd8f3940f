using System.Collections.Immutable;
using GoldenThread.Surveys;
using GoldenThread.Work.Surveys;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Adds or changes a question of a draft.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
internal sealed class QuestionModel(FindSurveys find, MakeSurvey make, Acting acting) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Line, "Question")]
    public string? Words { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Question in Welsh")]
    public string? Welsh { get; set; }

    [BindProperty]
    public QuestionKind Kind { get; set; } = QuestionKind.SelectOne;

    [BindProperty]
    [UpTo(Longest.Text, "Answers")]
    public string? Answers { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Answers in Welsh")]
    public string? WelshAnswers { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Asked if")]
    public string? AskedIf { get; set; }

    public Survey Survey { get; private set; } = null!;

    public int Number { get; private set; }

    public bool InWelsh => Survey.Form.Languages.Any(l => l.Code == "cy");

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<QuestionKind>().Select(k => new SelectListItem(SurveyWords.Of(k), k.ToString()));

    /// <summary>Answers of earlier questions on which this one can depend.</summary>
    public IEnumerable<SelectListItem> Earlier
    {
        get
        {
            var choices = Survey.Form.Questions.Take(Number - 1).Where(q => q.Kind is QuestionKind.SelectOne or QuestionKind.SelectMultiple)
                .SelectMany(q => q.Choices.Select(c => new SelectListItem($"“{q.Label.In(0)}” is answered “{c.Label.In(0)}”", $"selected(${{{q.Name}}}, '{c.Name}')"))).ToList();
            // What a file or several groups say can be more than one answer: it stays, in words, until another is chosen.
            if (Was(Number) is [var first, ..])
            {
                choices.RemoveAll(c => c.Value == first);
                choices.Insert(0, new(Survey.Form.WhenAsked(Survey.Form.Questions[Number - 1]), first));
            }

            return [new("Always", ""), .. choices];
        }
    }

    public async Task<IActionResult> OnGetAsync(string reference, int number)
    {
        if (!await Find(reference, number)) return NotFound();
        if (number > Survey.Form.Questions.Length) return Page();
        var question = Survey.Form.Questions[number - 1];
        var welsh = Survey.Form.Languages.ToList().FindIndex(l => l.Code == "cy");
        (Words, Welsh, Kind) = (question.Label.In(0), welsh < 0 ? "" : question.Label.ByLanguage.ElementAtOrDefault(welsh), question.Kind);
        Answers = string.Join('\n', question.Choices.Select(c => c.Label.In(0)));
        WelshAnswers = welsh < 0 ? "" : string.Join('\n', question.Choices.Select(c => c.Label.ByLanguage.ElementAtOrDefault(welsh)));
        AskedIf = question.Relevant.FirstOrDefault() ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, int number)
    {
        if (!await Find(reference, number)) return NotFound();
        var choices = Lines(Answers);
        if (string.IsNullOrWhiteSpace(Words)) ModelState.AddModelError(nameof(Words), "Enter the question");
        if (Kind is QuestionKind.SelectOne or QuestionKind.SelectMultiple && choices.Length < 2) ModelState.AddModelError(nameof(Answers), "Enter at least two answers, one on each line");
        if (choices.Distinct(StringComparer.OrdinalIgnoreCase).Count() < choices.Length) ModelState.AddModelError(nameof(Answers), "Enter each answer once");
        if (InWelsh && string.IsNullOrWhiteSpace(Welsh)) ModelState.AddModelError(nameof(Welsh), "Enter the question in Welsh");
        if (InWelsh && Lines(WelshAnswers).Length != choices.Length) ModelState.AddModelError(nameof(WelshAnswers), $"Enter the same number of answers in Welsh ({choices.Length}), in the same order");
        if (!string.IsNullOrEmpty(AskedIf) && !Earlier.Any(e => e.Value == AskedIf)) ModelState.AddModelError(nameof(AskedIf), "Choose an answer of an earlier question");
        if (!ModelState.IsValid || !await this.Does(nameof(Words), () => make.Use(Survey, Changed(number, choices)))) return Page();
        this.Say(number > Survey.Form.Questions.Length - 1 ? "Question added." : "Question changed.");
        return Redirect(SurveyAddresses.Of(Survey));
    }

    private SurveyForm Changed(int number, string[] choices)
    {
        var form = Survey.Form;
        var (english, welsh) = (form.Languages.ToList().FindIndex(l => l.Code != "cy"), Lines(WelshAnswers));
        SurveyText Text(string one, string? other) => new([.. form.Languages.Select((l, i) => l.Code == "cy" ? other?.Trim() ?? "" : i == english ? one.Trim() : "")]);
        var before = number <= form.Questions.Length ? form.Questions[number - 1] : null;
        var question = (before ?? new SurveyQuestion(FreeName(form), Kind, SurveyText.None)) with
        {
            Kind = Kind,
            Label = Text(Words!, Welsh),
            Choices = Kind is QuestionKind.SelectOne or QuestionKind.SelectMultiple ? [.. choices.Select((c, i) => new SurveyChoice($"a{i + 1}", Text(c, InWelsh ? welsh[i] : null)))] : [],
            Relevant = string.IsNullOrEmpty(AskedIf) ? [] : before is not null && before.Relevant.FirstOrDefault() == AskedIf ? before.Relevant : [AskedIf],
        };
        return form with { Questions = before is null ? form.Questions.Add(question) : form.Questions.SetItem(number - 1, question) };
    }

    private static string FreeName(SurveyForm form)
    {
        var at = form.Questions.Length + 1;
        while (form.Question($"q{at}") is not null) at++;
        return $"q{at}";
    }

    private ImmutableArray<string> Was(int number) => number <= Survey.Form.Questions.Length ? Survey.Form.Questions[number - 1].Relevant : [];

    private static string[] Lines(string? words) => (words ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private async Task<bool> Find(string reference, int number)
    {
        if (await SurveyPage.Led(find, reference, acting) is not { State: SurveyState.Draft } survey || number < 1 || number > survey.Form.Questions.Length + 1 || number > SurveyForm.Most) return false;
        (Survey, Number) = (survey, number);
        return true;
    }
}
