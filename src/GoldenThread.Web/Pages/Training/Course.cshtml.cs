using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>One course: its sessions, and what it shows.</summary>
[Authorize(May.SeeTraining)]
[ShowsNoRecord]
internal sealed class CourseModel(FindTraining find, FindFollowUps follow, Acting acting) : PageModel
{
    public Course Course { get; private set; } = null!;

    public IReadOnlyList<CourseSession> Sessions { get; private set; } = [];

    public IReadOnlyDictionary<Guid, AttendanceCounts> Figures { get; private set; } = new Dictionary<Guid, AttendanceCounts>();

    public AttendanceCounts All { get; private set; }

    public FollowUpCounts FollowUps { get; private set; } = FollowUpCounts.None;

    public LearningPairs? Learning { get; private set; }

    public IReadOnlyList<string> Words { get; private set; } = [];

    public DateOnly Today => acting.Today;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await find.Course(id) is not { } course) return NotFound();
        Course = course;
        Sessions = await find.Sessions(id);
        Figures = await find.FiguresBySession();
        All = Sessions.Where(s => s.CancelledBecause is null && s.BeginsAt <= acting.Now && Figures.ContainsKey(s.Id)).Aggregate(default(AttendanceCounts), (sum, s) => sum.And(Figures[s.Id]));
        if (!User.Allows(May.SeeTrainingFigures)) return Page();
        FollowUps = await follow.Of(id);
        Learning = await follow.Learning(id);
        Words = User.Allows(May.KeepTraining) ? await follow.Words(id) : [];
        return Page();
    }
}
