using System.ComponentModel.DataAnnotations;
using GoldenThread.Organisations;
using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Gives a number in scope; a lead that of their own organisation.</summary>
[Authorize(May.GiveNumbersInScope)]
[ShowsNoRecord]
internal sealed class ScopeModel(FindTraining find, FindCoverage coverage, Acting acting) : PageModel
{
    private const int MostShown = 100;

    private OrganisationRegister register = null!;

    [BindProperty]
    public Guid? Organisation { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Level or course")]
    public string? For { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "People in scope")]
    public string? People { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the day on which they were counted")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Source")]
    public string? Source { get; set; }

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public IReadOnlyList<ScopeCount> Given { get; private set; } = [];

    public string Name(ScopeCount count) => register.Find(count.Organisation)?.Name ?? "";

    public string ForWhat(ScopeCount count) => Choices.FirstOrDefault(c => c.Value == (count.Level?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? count.CourseId.ToString()))?.Text ?? "";

    public async Task OnGetAsync()
    {
        await Fill();
        Day = acting.Today;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Fill();
        var chosen = Organisations.Count == 1 ? Organisations[0].Value : Organisations.FirstOrDefault(o => o.Value.Length > 0 && o.Value == Organisation?.ToString())?.Value;
        if (chosen is null) ModelState.AddModelError(nameof(Organisation), "Choose the organisation");
        if (Choices.All(c => c.Value.Length == 0 || c.Value != For)) ModelState.AddModelError(nameof(For), "Choose a level or a course");
        if (!ModelState.IsValid) return Page();
        var level = TrainingForm.Number(For);
        if (!await this.Does(nameof(People), () => coverage.Give(
            new OrganisationId(Guid.Parse(chosen!)), level, level is null ? Guid.Parse(For!) : null, Day!.Value, TrainingForm.Number(People) ?? -1, Source ?? ""))) return Page();
        this.Say("Number in scope saved.");
        return Redirect($"/training/coverage?for={For}");
    }

    private async Task Fill()
    {
        register = await find.Register();
        var alone = acting.By.Role == Role.OrganisationLead ? acting.By.Organisation : null;
        Organisations = TrainingForm.Organisations(register, acting.Today, alone);
        if (alone is null) Organisations = [new("", ""), .. Organisations];
        Choices = [.. TrainingForm.Levels, .. (await find.Courses()).Select(c => new SelectListItem(c.Title, c.Id.ToString()))];
        Given = [.. (await coverage.Counts()).Take(MostShown)];
    }
}
