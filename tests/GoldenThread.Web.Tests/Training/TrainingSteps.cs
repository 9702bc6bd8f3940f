using GoldenThread.Storage.Training;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Training;

/// <summary>What tests of training do alike: courses and sessions by their pages, and sessions of the past behind them.</summary>
internal sealed class TrainingSteps(GoldenThreadApp app)
{
    /// <summary>The id in an address.</summary>
    public static Guid Id(string address) => Guid.Parse(address.Split('/')[3]);

    /// <summary>Adds a course; its address.</summary>
    public static async Task<string> Course(Visitor manager, string title, string level = "3", string refresh = "3 years")
    {
        var made = await (await manager.Get("/training/courses/new")).Submit("Add a course", ("Heading", title), ("Level", level), ("Refresh", refresh), ("CancelDays", "5"));
        made.Done.ShouldBe("Course added.", made.Text);
        return made.Path;
    }

    /// <summary>Adds a session that is to come; its address.</summary>
    public static async Task<string> Session(Visitor manager, string course, DateOnly day, string places)
    {
        var added = await (await manager.Get($"{course}/sessions/new")).Submit("Add a session", ("Day", $"{day:d MMMM yyyy}"), ("Time", "9:30"), ("Place", "Town hall"), ("Places", places));
        added.Done.ShouldBe("Session added.", added.Text);
        return added.Path;
    }

    /// <summary>A session of the past for which people of the fixture's organisation had booked.</summary>
    public Task<string> Held(string course, DateOnly day, params (string Name, string Email)[] booked) => Held(course, day, [.. booked.Select(b => (b.Name, b.Email, app.Organisation.Id))]);

    /// <summary>A session of the past for which people had booked.</summary>
    public async Task<string> Held(string course, DateOnly day, params (string Name, string Email, OrganisationId Of)[] booked)
    {
        await using var db = await app.Open();
        var made = await db.Courses.SingleAsync(c => c.Id == Id(course));
        var begins = new DateTimeOffset(LondonTime.Utc(day.ToDateTime(new TimeOnly(0, 1))), TimeSpan.Zero);
        var session = new CourseSession(made, begins, "Town hall", 40, []);
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, begins.AddDays(-20));
        db.Add(session);
        foreach (var (name, email, of) in booked)
        {
            var person = new Attendee(app.Partnership.Id, name, email, "");
            db.AddRange(person, new Attendance(session, person.Id, of, AttendanceStatus.Booked, by));
        }

        await db.Save();
        return TrainingAddresses.Session(session.Id);
    }

    /// <summary>All came, or all but one.</summary>
    public async Task Came(string session, bool all = true)
    {
        await using var db = await app.Open();
        var held = await db.CourseSessions.SingleAsync(s => s.Id == Id(session));
        var entries = await db.Attendances.Where(a => a.SessionId == held.Id).OrderBy(a => a.Id).ToListAsync();
        foreach (var entry in entries) entry.Record(all || entry != entries[0] ? AttendanceStatus.Attended : AttendanceStatus.DidNotAttend, held, app.Clock.GetUtcNow());
        await db.Save();
    }
}
