using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Whom training covers, of those in scope, by organisation.</summary>
[Authorize(May.SeeTrainingFigures)]
[ShowsNoRecord]
internal sealed class CoverageModel(FindTraining find, FindCoverage coverage, Acting acting) : PageModel
{
    // The level that most people need.
    private const string Usual = "3";

    [BindProperty(SupportsGet = true)]
    [UpTo(Longest.Key, "Level or course")]
    public string? For { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public CoverageTable? Table { get; private set; }

    public DateOnly Day => On ?? acting.Today;

    public string Heading => Choices.FirstOrDefault(c => c.Value == For)?.Text ?? "";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        For ??= Usual;
        Choices = [.. TrainingForm.Levels, .. (await find.Courses()).Select(c => new SelectListItem(c.Title, c.Id.ToString()))];
        if (Choices.All(c => c.Value != For)) ModelState.AddModelError(nameof(For), "Choose a level or a course");
        if (!ModelState.IsValid) return;
        On = Day;
        var level = TrainingForm.Number(For);
        Table = await coverage.Of(level, level is null ? Guid.Parse(For) : null, Day, cancellation);
    }
}
