using System.Globalization;
using System.Text;
using GoldenThread.Sample.Indicators;
using GoldenThread.Sample.People;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using GoldenThread.Storage.Plans;
using GoldenThread.Storage.Training;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work.Files;
using GoldenThread.Work.Plans;
using GoldenThread.Work.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Sample.Training;

/// <summary>
/// A course at level 3 with two sessions that were held, whose question three months later has closed and is open; a list that was taken in with a row that is
/// not clear; numbers in scope of one organisation and not of the other; and a session to come that a worker has booked.
/// </summary>
internal static class SampleTraining
{
    private const int Answers = 24;

    private static readonly string[] First = ["Ada", "Bram", "Celia", "Dylan", "Esme", "Farid", "Greta", "Hugo", "Iris", "Jonas", "Kezia", "Lorne", "Mabel", "Nils", "Orla", "Piers", "Quinn", "Rosa"];
    private static readonly string[] Last = ["Holloway", "Penrose", "Tarn", "Weald", "Ashgrove", "Fernley", "Marsh"];

    /// <summary>Does what its people did over eight months.</summary>
    public static async Task Do(SamplePartnership sample)
    {
        await using var manager = await sample.The(Role.BusinessManager, sample.Now.AddMonths(-8));
        var keep = manager.The<KeepCourses>();
        var course = await keep.Make(new CourseContent("Working together when a baby is bruised", 3, "3 years", "What to look for in babies who do not move yet, whom to call, what to write down", 5));
        await keep.Make(new CourseContent("Recognising abuse and neglect", 1, null, "For everybody who meets children at work", 2));
        await Held(manager, course, Day(sample, -6), 40);
        await Held(manager, course, Day(sample, -4), 30);
        manager.At(sample.Now.AddDays(-30));
        await Scope(manager);
        await Ask(manager, sample, course);
        manager.At(sample.Now.AddDays(-10));
        var trainer = new SessionTrainer(null, "Merle Ashgrove");
        var next = await keep.Add(course, At(LondonTime.Day(sample.Now.AddDays(25))), "Northmere Town Hall, room 2", 16, [trainer]);
        await using var worker = await sample.At(SamplePeople.Worker, sample.Now.AddDays(-3));
        await worker.The<BookPlaces>().Mine((await worker.The<FindTraining>().Session(next.Id))!.Session, course);
        await Attach(manager, course);
    }

    // A list as it came from the door, with what lists have: a walk-in, somebody who did not come, a row without an organisation that is known.
    private static async Task Held(SamplePerson manager, Course course, DateOnly day, int people)
    {
        manager.At(new DateTimeOffset(LondonTime.Utc(day.ToDateTime(new TimeOnly(17, 0))), TimeSpan.Zero));
        var session = await manager.The<KeepCourses>().Add(course, At(day), "Northmere Town Hall, room 2", people, []);
        var organisations = (await OrganisationLoading.Register(manager.The<GoldenThreadDb>())).All.Where(o => o.Ended is null).OrderBy(o => o.Name, StringComparer.Ordinal).Take(2).ToList();
        var list = new StringBuilder("Name,Email,Organisation,Status,Confidence before,Confidence after\n");
        for (var i = 0; i < people; i++)
        {
            var (first, last) = (First[(i + day.Month) % First.Length], Last[(i * 3) % Last.Length]);
            var status = (i % 10) switch { 7 => "did not attend", 8 => i % 20 == 8 ? "cancelled late" : "in part", 9 => "walk-in", _ => "attended" };
            list.Append(CultureInfo.InvariantCulture, $"{first} {last},{first.ToLowerInvariant()}.{last.ToLowerInvariant()}.{i}@northmere.example,{organisations[i % 3 == 2 ? 1 : 0].Name},{status},{2 + (i % 2)},{3 + (i % 3)}\n");
        }

        list.Append("Sol Weald,,Northmere Childminders,attended,,\n");
        var bytes = Encoding.UTF8.GetBytes(list.ToString());
        var found = await manager.The<TakeAttendance>().Read(course, session, new GivenFile("attendance.csv", bytes.Length, () => new MemoryStream(bytes)), CancellationToken.None);
        await manager.The<TakeAttendance>().TakeIn(found, goodOnes: false);
    }

    private static async Task Scope(SamplePerson manager)
    {
        var register = await OrganisationLoading.Register(manager.The<GoldenThreadDb>());
        var first = register.All.Where(o => o.Ended is null).OrderBy(o => o.Name, StringComparer.Ordinal).First();
        await manager.The<FindCoverage>().Give(first.Id, 3, null, manager.Today.AddDays(-2), 86, "Staff list of the month");
    }

    // The question asked itself when its day came; three in four who answer do something differently.
    private static async Task Ask(SamplePerson manager, SamplePartnership sample, Course course)
    {
        var db = manager.The<GoldenThreadDb>();
        var sessions = await db.CourseSessions.AsNoTracking().Where(s => s.CourseId == course.Id).OrderBy(s => s.BeginsAt).ToListAsync();
        await using var system = await sample.System(sample.Now);
        foreach (var session in sessions)
        {
            var opened = new DateTimeOffset(LondonTime.Utc(session.FollowUp.Opens.ToDateTime(new TimeOnly(9, 0))), TimeSpan.Zero);
            if (opened > sample.Now) continue;
            system.At(opened);
            await system.The<AskFollowUps>().Run(sample.Partnership.Id, opened, CancellationToken.None);
            var questions = await system.The<GoldenThreadDb>().FollowUpQuestions.Where(q => q.SessionId == session.Id).OrderBy(q => q.Id).Take(Answers).ToListAsync();
            for (var i = 0; i < questions.Count; i++)
            {
                var answer = (i % 8) switch { 5 => FollowUpAnswer.NotYet, 6 => FollowUpAnswer.NoOccasion, 7 => FollowUpAnswer.UsedInPart, _ => FollowUpAnswer.Used };
                await system.The<AnswerFollowUp>().Say(questions[i], answer, i switch { 0 => "I measure and draw every mark, and ask who saw it first.", 5 => "There is no body map in our notes yet.", _ => null });
            }
        }
    }

    private static async Task Attach(SamplePerson manager, Course course)
    {
        var db = manager.The<GoldenThreadDb>();
        var id = await db.Actions.Where(a => db.Set<GoldenThread.Plans.Plan>().Any(p => p.Id == a.Plan && p.Reference == SampleIndicator.Plan)).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        await manager.The<AttachTraining>().Attach(course, TrainingShown.FollowUp, (await manager.The<FindPlans>().Action(id))!);
    }

    private static DateOnly Day(SamplePartnership sample, int months) => LondonTime.Day(sample.Now.AddMonths(months).AddDays(-5));

    private static DateTimeOffset At(DateOnly day) => new(LondonTime.Utc(day.ToDateTime(new TimeOnly(9, 30))), TimeSpan.Zero);
}
