using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>One's own training: places, what holds until when, certificates, the question three months later.</summary>
[Authorize(May.SeeTraining)]
[ShowsNoRecord]
internal sealed class MineModel(FindTraining find, FollowUpCode code, Acting acting) : PageModel
{
    public IReadOnlyList<(Attendance Entry, CourseSession Session, Course Course)> Entries { get; private set; } = [];

    public IReadOnlyList<(FollowUpQuestion Question, CourseSession Session, Course Course)> Questions { get; private set; } = [];

    public DateOnly Today => acting.Today;

    public async Task OnGetAsync()
    {
        Entries = await find.Mine();
        Questions = await find.Questions();
    }

    public string AddressOf(FollowUpQuestion question) => TrainingAddresses.FollowUp(question.Id, code.Of(question.Id));
}
