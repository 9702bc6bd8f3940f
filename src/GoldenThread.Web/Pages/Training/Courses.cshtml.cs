using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>All courses, by level.</summary>
[Authorize(May.SeeTraining)]
[ShowsNoRecord]
internal sealed class CoursesModel(FindTraining find) : PageModel
{
    public IReadOnlyList<Course> Courses { get; private set; } = [];

    public async Task OnGetAsync() => Courses = await find.Courses();
}
