using GoldenThread.Storage.Mail;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Training;

/// <summary>The job of training as it runs: letters from an hour of the day on, each once, reminders at two and four weeks, the end at eight, names that go.</summary>
public sealed class TrainingRoundTests : IAsyncLifetime
{
    private readonly GoldenThreadApp app = new();

    public async ValueTask InitializeAsync() => await app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_asks_reminds_twice_and_ends_and_writes_no_letter_before_the_hour()
    {
        // A session whose three months pass a change of clocks in spring.
        var (session, _) = await Held(new DateOnly(2026, 1, 12));
        var follow = new FollowUp(new DateOnly(2026, 1, 12));
        await Run(At(follow.Opens, 6, 59));
        (await Letters()).ShouldBe(0, "before seven o'clock in London nobody is written to");
        await Run(At(follow.Opens, 7, 1));
        await Run(At(follow.Opens, 12, 0));
        (await Letters()).ShouldBe(1);
        await Run(At(follow.Opens.AddDays(14), 7, 1));
        (await Letters()).ShouldBe(2);
        await Run(At(follow.Opens.AddDays(28), 7, 1));
        (await Letters()).ShouldBe(3);
        await Run(At(follow.Closes, 7, 1));
        await Run(At(follow.Closes.AddDays(1), 7, 1));
        (await Letters()).ShouldBe(3);
        await using var db = await app.Open();
        (await db.Set<FollowUpQuestion>().SingleAsync(q => q.SessionId == session)).Letters.ShouldBe(3);
    }

    [Fact]
    public async Task Who_answered_is_not_reminded()
    {
        var (session, _) = await Held(new DateOnly(2026, 1, 12));
        var follow = new FollowUp(new DateOnly(2026, 1, 12));
        await Run(At(follow.Opens, 8, 0));
        await using (var db = await app.Open())
        {
            (await db.Set<FollowUpQuestion>().SingleAsync(q => q.SessionId == session)).Say(FollowUpAnswer.Used, null, At(follow.Opens, 9, 0));
            await db.Save();
        }

        await Run(At(follow.Opens.AddDays(14), 8, 0));
        (await Letters()).ShouldBe(1);
    }

    [Fact]
    public async Task Names_go_a_year_after_training_ceased_to_hold_and_counts_stay()
    {
        var (session, person) = await Held(new DateOnly(2022, 3, 1));
        await Run(At(new DateOnly(2026, 2, 28), 3, 0));
        (await Name(person)).ShouldBe("Nia Poole");
        await Run(At(new DateOnly(2026, 3, 1), 3, 0));
        (await Name(person)).ShouldBe("");
        await using var db = await app.Open();
        (await db.Set<Attendance>().CountAsync(a => a.SessionId == session && a.Status == AttendanceStatus.Attended)).ShouldBe(1);
    }

    private async Task<(Guid Session, Guid Person)> Held(DateOnly day)
    {
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, At(day, 9, 0));
        var course = new Course(app.Partnership.Id, new CourseContent("Asked by the job", 3, "3 years", null, 5), by);
        var session = new CourseSession(course, At(day, 9, 30), "", null, []);
        var person = new Attendee(app.Partnership.Id, "Nia Poole", "nia.poole@x.example", "");
        await using var db = await app.Open();
        db.AddRange(course, session, person, new Attendance(session, person.Id, app.Organisation.Id, AttendanceStatus.Attended, by));
        await db.Save();
        return (session.Id, person.Id);
    }

    // Another round of the job: what it did today it knows by itself.
    private Task Run(DateTimeOffset now) => app.Services.GetRequiredService<TrainingRound>().Run(now, TestContext.Current.CancellationToken);

    private async Task<int> Letters()
    {
        await using var db = await app.Open();
        return await db.Outbox.CountAsync(m => m.Subject.Contains("Asked by the job"));
    }

    private async Task<string> Name(Guid person)
    {
        await using var db = await app.Open();
        return (await db.Set<Attendee>().SingleAsync(p => p.Id == person)).Name;
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minute) => new(LondonTime.Utc(day.ToDateTime(new TimeOnly(hour, minute))), TimeSpan.Zero);
}
