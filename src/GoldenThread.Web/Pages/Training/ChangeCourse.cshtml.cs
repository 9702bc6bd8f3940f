using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Changes a course, or ends it.</summary>
[Authorize(May.KeepTraining)]
[ShowsNoRecord]
internal sealed class ChangeCourseModel(FindTraining find, KeepCourses keep) : CourseForm
{
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [UpTo(Longest.Text, "Reason")]
    public string? Because { get; set; }

    public Course Course { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        Show(Course);
        Version = Course.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        if (!ModelState.IsValid || !await this.Does(Question, () => keep.Change(Course, Version, Said))) return await Again(id);
        this.Say("Course saved.");
        return Redirect(TrainingAddresses.Course(id));
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        if (!await Find(id)) return NotFound();
        ModelState.Remove(nameof(Heading));
        if (!ModelState.IsValid || !await this.Does(_ => nameof(Because), () => keep.End(Course, Because ?? "")))
        {
            Show(Course);
            return await Again(id);
        }

        this.Say("Course ended.");
        return Redirect(TrainingAddresses.Course(id));
    }

    private async Task<IActionResult> Again(Guid id)
    {
        await Find(id);
        Version = Course.Version;
        return Page();
    }

    private async Task<bool> Find(Guid id)
    {
        if (await find.Course(id) is not { } found) return false;
        Course = found;
        return true;
    }
}
