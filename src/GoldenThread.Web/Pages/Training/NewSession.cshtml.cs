using System.ComponentModel.DataAnnotations;
using System.Globalization;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Adds a session of a course.</summary>
[Authorize(May.KeepTraining)]
[ShowsNoRecord]
internal sealed class NewSessionModel(FindTraining find, KeepCourses keep) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the day")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Time")]
    public string? Time { get; set; }

    [BindProperty]
    [UpTo(Longest.Line, "Place")]
    public string? Place { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Number of places")]
    public string? Places { get; set; }

    [BindProperty]
    public Guid? Trainer { get; set; }

    [BindProperty]
    [UpTo(Longest.Name, "Trainer")]
    public string? OtherTrainer { get; set; }

    public Course Course { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var time)) ModelState.AddModelError(nameof(Time), "Enter the time at which it begins, such as 9:30");
        var places = TrainingForm.Number(Places);
        if (places is null && !string.IsNullOrWhiteSpace(Places)) ModelState.AddModelError(nameof(Places), "Enter a number of places, such as 20");
        if (!ModelState.IsValid) return Page();
        var trainers = new List<SessionTrainer>();
        if (People.FirstOrDefault(p => p.Value.Length > 0 && p.Value == Trainer?.ToString()) is { } chosen) trainers.Add(new SessionTrainer(new PersonId(Trainer!.Value), chosen.Text));
        if (!string.IsNullOrWhiteSpace(OtherTrainer)) trainers.Add(new SessionTrainer(null, OtherTrainer.Trim()));
        CourseSession? added = null;
        if (!await this.Does(refused => refused?.About == "places" ? nameof(Places) : nameof(Day), async () => added = await keep.Add(Course, new DateTimeOffset(LondonTime.Utc(Day!.Value.ToDateTime(time)), TimeSpan.Zero), Place ?? "", places, trainers))) return Page();
        this.Say("Session added.");
        return Redirect(TrainingAddresses.Session(added!.Id));
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Course(id) is not { EndedOn: null } found) return false;
        Course = found;
        People = [new("", ""), .. (await find.People()).Select(a => new SelectListItem(a.FullName, a.Id.ToString()))];
        return true;
    }
}
