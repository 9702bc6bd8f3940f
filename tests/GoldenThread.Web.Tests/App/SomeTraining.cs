using GoldenThread.Storage.Accounts;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work.Training;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.App;

/// <summary>A course with a session that was held and one that is to come, as pages need them.</summary>
/// <param name="Course">The course.</param>
/// <param name="Held">A session that was held and whose question is open.</param>
/// <param name="ToCome">A session to come.</param>
/// <param name="Entry">An entry of the session that was held: of the person of the account.</param>
/// <param name="NotClear">An entry of which something is still to be said.</param>
/// <param name="Letter">Address of the question to that person.</param>
/// <param name="Door">Address at the door of a session that is today.</param>
internal sealed record SomeTraining(Guid Course, Guid Held, Guid ToCome, Guid Entry, Guid NotClear, string Letter, string Door)
{
    /// <summary>Makes them; the person came to the session.</summary>
    public static async Task<SomeTraining> In(GoldenThreadApp site, Account person)
    {
        var now = site.Clock.GetUtcNow();
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, now.AddMonths(-4));
        var course = new Course(site.Partnership.Id, new CourseContent("Bruising in babies who do not move", 3, "3 years", "What to look for, and whom to call", 5), by);
        var held = new CourseSession(course, now.AddMonths(-3).AddDays(-3), "Town hall", 12, [new SessionTrainer(null, "Tess Marlow")]);
        var toCome = new CourseSession(course, now.AddDays(30), "Town hall", 12, []);
        var today = new CourseSession(course, now, "Town hall", 12, []);
        var (one, two) = (new Attendee(site.Partnership.Id, person.FullName, person.Email!, "Nurse"), new Attendee(site.Partnership.Id, person.FullName, "", ""));
        var came = new Attendance(held, one.Id, site.Organisation.Id, AttendanceStatus.Attended, by);
        var open = new Attendance(held, two.Id, null, null, by).From("list.csv, row 3: ?", "“?” is not a status.");
        var question = new FollowUpQuestion(held, came, one.Id, held.FollowUp.Opens.AddDays(1));
        await using var db = await site.Open();
        db.AddRange(course, held, toCome, today, one, two, came, open, question, new ScopeCount(site.Partnership.Id, site.Organisation.Id, 3, null, LondonTime.Day(now), 86, "Staff list", by with { Now = now }));
        await db.Save();
        using var scope = site.Services.CreateScope();
        return new SomeTraining(
            course.Id, held.Id, toCome.Id, came.Id, open.Id, TrainingAddresses.FollowUp(question.Id, scope.ServiceProvider.GetRequiredService<FollowUpCode>().Of(question.Id)),
            TrainingAddresses.Door(today.Id, scope.ServiceProvider.GetRequiredService<DoorCode>().Of(today.Id)));
    }
}
