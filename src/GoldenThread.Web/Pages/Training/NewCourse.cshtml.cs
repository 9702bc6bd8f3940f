using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Makes a course.</summary>
[Authorize(May.KeepTraining)]
[ShowsNoRecord]
internal sealed class NewCourseModel(KeepCourses keep) : CourseForm
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Course? made = null;
        if (!ModelState.IsValid || !await this.Does(Question, async () => made = await keep.Make(Said))) return Page();
        this.Say("Course added.");
        return Redirect(TrainingAddresses.Course(made!.Id));
    }
}
