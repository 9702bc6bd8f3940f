using GoldenThread.Surveys;
using GoldenThread.Web.Availability;
using GoldenThread.Web.Files;
using GoldenThread.Work.Surveys;
using Microsoft.AspNetCore.RateLimiting;

namespace GoldenThread.Web.Pages.Surveys;

/// <summary>Takes in answers that another tool collected: looked at first, then what can be used of it.</summary>
[Authorize(May.LeadSurveys)]
[ShowsNoRecord]
[EnableRateLimiting(Limits.OfUploads)]
[TakesFiles]
internal sealed class AnswersModel(FindSurveys find, TakeAnswers take, Acting acting) : PageModel
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Group")]
    public string? Group { get; set; }

    [BindProperty]
    public List<ColumnRow> Rows { get; set; } = [];

    public Survey Survey { get; private set; } = null!;

    public FoundAnswers? Found { get; private set; }

    public IReadOnlyList<SurveyFile> Taken { get; private set; } = [];

    public IEnumerable<SelectListItem> Groups => Survey.Groups.Select(g => new SelectListItem(g.Name, g.Name));

    public IEnumerable<SelectListItem> Questions => [new("Not read", ""), .. Survey.Form.Asked.Select(q => new SelectListItem(q.Label.In(0), q.Name))];

    /// <summary>The column of a question; null where there is none.</summary>
    public string? ColumnOf(SurveyQuestion question) => Found!.Headings.GetValueOrDefault(question.Name);

    public async Task<IActionResult> OnGetAsync(string reference) => await Find(reference) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCheckAsync(string reference, CancellationToken cancellation)
    {
        if (!await Find(reference)) return NotFound();
        await Read(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await Find(reference)) return NotFound();
        if (!await Read(cancellation)) return Page();
        var taken = 0;
        if (!await this.Does(nameof(Upload), async () => taken = await take.TakeIn(Survey, Group ?? "", Found!))) return Page();
        this.Say(taken == 0 ? "This file is there already. Nothing was changed."
            : $"{taken} {(taken == 1 ? "row" : "rows")} taken in, {Found!.RefusedRows} refused. They wait with the others and cannot be found again.");
        return Redirect(SurveyAddresses.Of(Survey));
    }

    private async Task<bool> Read(CancellationToken cancellation)
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Choose a file of answers");
            return false;
        }

        // What was mapped for an earlier file holds for this one, unless it is said anew.
        var mapped = Taken.SelectMany(t => t.Mapped).GroupBy(m => m.Key).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);
        foreach (var row in Rows.Where(r => !string.IsNullOrEmpty(r.Heading)))
            if (string.IsNullOrEmpty(row.Question)) mapped.Remove(row.Heading!);
            else mapped[row.Heading!] = row.Question;
        if (!ModelState.IsValid || !await this.Does(nameof(Upload), async () => Found = await take.Read(Survey, Upload.Given(), mapped, cancellation))) return false;
        ModelState.Clear();
        Rows =
        [
            .. mapped.Select(m => new ColumnRow { Heading = m.Key, Question = m.Value }),
            .. Found!.Columns.Dropped.Where(d => !d.Identifies && !mapped.ContainsKey(d.Heading)).Take(ColumnRow.Most).Select(d => new ColumnRow { Heading = d.Heading }),
        ];
        return true;
    }

    private async Task<bool> Find(string reference)
    {
        if (await SurveyPage.Led(find, reference, acting) is not { State: SurveyState.Open } survey) return false;
        (Survey, Taken) = (survey, await take.Files(survey));
        return true;
    }
}
