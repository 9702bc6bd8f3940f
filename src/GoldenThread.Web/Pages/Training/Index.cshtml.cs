using GoldenThread.Training;
using GoldenThread.Work.Training;

namespace GoldenThread.Web.Pages.Training;

/// <summary>Sessions to come, and what waits for the person.</summary>
[Authorize(May.SeeTraining)]
[ShowsNoRecord]
internal sealed class IndexModel(FindTraining find, FollowUpCode code) : PageModel
{
    private const int MostTrained = 10;

    public IReadOnlyList<(Course Course, CourseSession Session, int Taken, Attendance? Mine)> ToCome { get; private set; } = [];

    public IReadOnlyList<(FollowUpQuestion Question, CourseSession Session, Course Course)> Questions { get; private set; } = [];

    public IReadOnlyList<(Course Course, CourseSession Session)> Trained { get; private set; } = [];

    public IReadOnlyList<(CourseSession Session, Course Course, int Count)> ToSay { get; private set; } = [];

    public async Task OnGetAsync()
    {
        ToCome = await find.ToCome();
        Questions = await find.Questions();
        Trained = [.. (await find.Trained()).Take(MostTrained)];
        ToSay = [.. (await find.ToSay()).Where(e => find.Keeps(e.Session)).GroupBy(e => e.Session.Id).Select(g => (g.First().Session, g.First().Course, g.Count()))];
    }

    public string AddressOf(FollowUpQuestion question) => TrainingAddresses.FollowUp(question.Id, code.Of(question.Id));
}
