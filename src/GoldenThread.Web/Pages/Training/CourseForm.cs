using System.ComponentModel.DataAnnotations;
using GoldenThread.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>What a course says of itself, as a form asks for it: for a new one, and to change one.</summary>
internal abstract class CourseForm : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a title")]
    [UpTo(Longest.Line, "Title")]
    public string Heading { get; set; } = "";

    [BindProperty]
    [UpTo(Longest.Key, "Level")]
    public string? Level { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Refresh after")]
    public string? Refresh { get; set; } = "3 years";

    [BindProperty]
    [UpTo(Longest.Text, "Subjects")]
    public string? Subjects { get; set; }

    [BindProperty]
    [UpTo(Longest.Key, "Days")]
    public string? CancelDays { get; set; } = "5";

    protected CourseContent Said => new(Heading, TrainingForm.Number(Level) ?? 0, Refresh, Subjects, TrainingForm.Number(CancelDays) ?? -1);

    protected void Show(Course course) =>
        (Heading, Level, Refresh, Subjects, CancelDays) = (course.Title, $"{course.Level}", course.Refresh, course.Subjects, $"{course.CancelDays}");

    // Where a refusal of the model stands in the form.
    protected static string Question(RuleException? refused) => refused?.About is nameof(CourseContent.Level) or nameof(CourseContent.Refresh) or nameof(CourseContent.CancelDays) ? refused.About : nameof(Heading);
}
