using GoldenThread.Plans;
using GoldenThread.Storage.Plans;
using GoldenThread.Work.Plans;

namespace GoldenThread.Web.Pages.Plans.Import;

/// <summary>What the words of status in documents mean on the partnership's scale; what is chosen here holds for every later import.</summary>
[Authorize(May.ImportPlans)]
[ShowsNoRecord]
internal sealed class StatusWordsModel(FindStatusWords find, FindPlans plans, ChooseStatusWord choose) : PageModel
{
    [BindProperty]
    [UpTo(Longest.Key, "Words in documents")]
    public string? Words { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    public IReadOnlyList<(StatusWord Word, RatingLevel? Level)> All { get; private set; } = [];

    public RatingScale Scale { get; private set; } = null!;

    public IEnumerable<SelectListItem> Levels => [new("No rating", ""), .. Scale.Levels.Select(l => new SelectListItem(l.Name, l.Key))];

    public Task OnGetAsync() => Show();

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && await this.Does(nameof(Words), () => choose.Choose(Words, Level)))
        {
            this.Say($"“{Words}” saved. It applies to the next document that you upload.");
            return Redirect("/import/status-words");
        }

        await Show();
        return Page();
    }

    private async Task Show() => (All, Scale) = (await find.All(), await plans.Scale());
}
