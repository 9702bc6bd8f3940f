using System.Net;
using GoldenThread.Training;
using GoldenThread.Work.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Training;

/// <summary>People enter themselves at the door, on the day and by its address alone.</summary>
public sealed class DoorTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task Who_had_booked_has_attended_and_who_had_not_is_a_walk_in_and_both_are_told_the_same()
    {
        var (session, door) = await Today();
        var booked = $"{Guid.NewGuid():N}@northmere.example";
        await Book(session, booked);
        var (first, second) = (await Enter(door, "Ida Moss", booked), await Enter(door, "Jo Walker", $"{Guid.NewGuid():N}@northmere.example"));
        first.Heading.ShouldBe("You are in the list");
        second.Text.ShouldBe(first.Text);
        (await Enter(door, "Ida Moss", booked.ToUpperInvariant())).Heading.ShouldBe("You are in the list");
        await using var db = await app.Open();
        (await db.Set<Attendance>().Where(a => a.SessionId == session.Id).Select(a => a.Status).OrderBy(s => s).ToListAsync())
            .ShouldBe([AttendanceStatus.Attended, AttendanceStatus.WalkedIn], ignoreOrder: true);
        (await db.Set<Attendance>().SingleAsync(a => a.SessionId == session.Id && a.Status == AttendanceStatus.WalkedIn)).Source.ShouldBe("At the door");
    }

    [Fact]
    public async Task What_is_missing_is_said_and_nobody_else_is_shown()
    {
        var (session, door) = await Today();
        await Book(session, $"{Guid.NewGuid():N}@northmere.example");
        var page = await app.Nobody().Get(door);
        page.Text.ShouldNotContain("Ida Moss");
        (await page.Submit("I am here", ("Email", "jo@northmere.example"))).Errors.Single().ShouldContain("Enter your name");
        (await page.Submit("I am here", ("Name", "Jo"), ("Email", "jo"))).Errors.Single().ShouldContain("Enter your work email address");
        (await page.Submit("I am here", ("Name", "Jo"), ("Email", "jo@northmere.example"))).Errors.Single().ShouldContain("Choose your organisation");
        (await page.Submit("I am here", ("Name", "Jo"), ("Email", "jo@northmere.example"), ("Organisation", Guid.NewGuid().ToString()))).Errors.Single().ShouldContain("Choose your organisation");
    }

    [Fact]
    public async Task The_address_of_another_day_another_session_or_another_letter_opens_nothing()
    {
        var (today, door) = await Today();
        var (tomorrow, later) = await Of(app.Clock.GetUtcNow().AddDays(1));
        var (_, over) = await Of(app.Clock.GetUtcNow().AddDays(-1));
        (await app.Nobody().Get(later)).Text.ShouldContain("Come back on that day");
        (await app.Nobody().Get(over)).Text.ShouldContain("This session is over");
        (await app.Nobody().Get(door.Replace(today.Id.ToString(), tomorrow.Id.ToString(), StringComparison.Ordinal))).Text.ShouldContain("This address does not work");
        using var scope = app.Services.CreateScope();
        (await app.Nobody().Get(TrainingAddresses.Door(today.Id, scope.ServiceProvider.GetRequiredService<FollowUpCode>().Of(today.Id)))).Text.ShouldContain("This address does not work");
    }

    [Fact]
    public async Task The_address_is_shown_to_who_keeps_the_list_alone()
    {
        var trainer = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var (session, door) = await Of(app.Clock.GetUtcNow(), new SessionTrainer(new PersonId(trainer.Account.Id), trainer.Account.FullName));
        (await trainer.Get($"/training/sessions/{session.Id}/door")).Text.ShouldContain(door);
        var other = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        (await other.Get($"/training/sessions/{session.Id}/door")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Enter(door, "Jo Walker", $"{Guid.NewGuid():N}@northmere.example");
        (await trainer.Get($"/training/sessions/{session.Id}")).Text.ShouldContain("at the door");
        (await other.Get($"/training/sessions/{session.Id}")).Text.ShouldNotContain("Jo Walker");
    }

    [Fact]
    public async Task A_certificate_is_a_Word_document_too()
    {
        var nurse = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var (session, door) = await Today();
        await Enter(door, "Nia Poole", nurse.Account.Email!);
        await using var db = await app.Open();
        var entry = await db.Set<Attendance>().SingleAsync(a => a.SessionId == session.Id);
        using var file = await nurse.Send(HttpMethod.Get, $"/training/certificates/{entry.Id}.docx");
        var words = (await GoldenThread.Documents.Reading.DocumentReading.Read("certificate.docx", await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))).Text;
        words.ShouldContain("Nia Poole");
        words.ShouldContain("Level 3");
        using var none = await nurse.Send(HttpMethod.Get, $"/training/certificates/{entry.Id}.exe");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<(CourseSession Session, string Door)> Today() => Of(app.Clock.GetUtcNow());

    private async Task<(CourseSession Session, string Door)> Of(DateTimeOffset begins, params SessionTrainer[] trainers)
    {
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, app.Clock.GetUtcNow());
        var course = new Course(app.Partnership.Id, new CourseContent("At the door", 3, "3 years", null, 5), by);
        var session = new CourseSession(course, begins, "Town hall", null, trainers);
        await using var db = await app.Open();
        db.AddRange(course, session);
        await db.Save();
        using var scope = app.Services.CreateScope();
        return (session, TrainingAddresses.Door(session.Id, scope.ServiceProvider.GetRequiredService<DoorCode>().Of(session.Id)));
    }

    private async Task Book(CourseSession session, string email)
    {
        var person = new Attendee(app.Partnership.Id, "Ida Moss", email, "");
        await using var db = await app.Open();
        db.AddRange(person, new Attendance(session, person.Id, app.Organisation.Id, AttendanceStatus.Booked, new Actor(PersonId.New(), "Ida Moss", Role.Practitioner, app.Organisation.Id, app.Clock.GetUtcNow())));
        await db.Save();
    }

    private async Task<WebPage> Enter(string door, string name, string email) =>
        await (await app.Nobody().Get(door)).Submit("I am here", ("Name", name), ("Email", email), ("Organisation", app.Organisation.Id.Value.ToString()));
}
