using System.Net;
using GoldenThread.Indicators;
using GoldenThread.Statistics;
using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Training;

/// <summary>Training from a course to what became of it at work, by everybody who takes part.</summary>
public sealed class TrainingPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private TrainingSteps Steps { get; } = new(app);

    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task A_course_is_made_its_places_are_booked_and_given_back()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var nurse = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var late = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var course = await TrainingSteps.Course(manager, "Places to book");
        var session = await TrainingSteps.Session(manager, course, Today.AddDays(20), "1");

        var page = await nurse.Get(session);
        page.Text.ShouldContain("1 of 1 places free");
        (await page.Submit("Book my place")).Done.ShouldBe("Place booked.");
        (await (await late.Get(session)).Answer.Content.ReadAsStringAsync()).ShouldNotContain("Book my place");
        (await page.Submit("Book my place")).Errors.Single().ShouldContain("The place is taken");
        await using (var db = await app.Open()) (await db.Outbox.CountAsync(m => m.ToAddress == nurse.Account.Email && m.Subject.StartsWith("Your place: Places to book"))).ShouldBe(1);
        (await late.Get(session)).Text.ShouldNotContain(nurse.Account.FullName);
        (await nurse.Get("/training/mine")).Text.ShouldContain("Places to book");
        (await (await nurse.Get(session)).Submit("Cancel my place")).Done.ShouldBe("Place cancelled: cancelled in time.");
        (await (await nurse.Get(session)).Submit("Book my place")).Done.ShouldBe("Place booked.");
        (await (await manager.Get($"{session}/change")).Submit("Cancel session")).Errors.Single().ShouldContain("Enter why the session is cancelled");
        (await (await manager.Get($"{session}/change")).Submit("Cancel session", ("Because", "The trainer is ill"))).Done!.ShouldContain("Session cancelled");
        await using var after = await app.Open();
        (await after.Outbox.SingleAsync(m => m.ToAddress == nurse.Account.Email && m.Subject.StartsWith("Cancelled: Places to book"))).Body.ShouldContain("The trainer is ill");
    }

    [Fact]
    public async Task A_lead_books_for_their_own_organisation_and_sees_its_people_alone()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var other = await app.AddOrganisation(app.Partnership.Id, "Fellside Academy Trust");
        var stranger = await app.NewPerson(Role.OrganisationLead, organisation: other.Id);
        var session = await TrainingSteps.Session(manager, await TrainingSteps.Course(manager, "Booked by others"), Today.AddDays(20), "5");
        var form = await lead.Get($"{session}/book");
        (await form.Submit("Book a place", ("Name", "Ida Moss"), ("Email", "ida"))).Errors.Single().ShouldContain("work email address");
        (await form.Submit("Book a place", ("Name", "Ida Moss"), ("Email", "Ida.Moss@northmere.example"))).Done.ShouldBe("Place booked for Ida Moss.");
        (await form.Submit("Book a place", ("Name", "Ida Moss"), ("Email", "ida.moss@northmere.example"))).Errors.Single().ShouldContain("a place at this session");
        (await (await stranger.Get($"{session}/book")).Submit("Book a place", ("Name", "Ida Moss"), ("Email", "ida.moss@northmere.example"))).Errors.Single().ShouldContain("a place at this session");
        (await lead.Get(session)).Text.ShouldContain("Ida Moss");
        (await stranger.Get(session)).Text.ShouldNotContain("Ida Moss");
        (await (await (await lead.Get(session)).Follow("Ida Moss")).Submit("Cancel this place")).Done.ShouldBe("Place cancelled: cancelled in time.");
        (await (await app.SignedInAs(Role.BoardMember)).Get(session)).Text.ShouldNotContain("Ida Moss");
    }

    [Fact]
    public async Task Attendance_is_recorded_certificates_are_had_and_coverage_needs_a_number()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var organisation = await app.AddOrganisation(app.Partnership.Id, "Calder Vale Hospital");
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: organisation.Id);
        var nurse = await app.NewPerson(Role.Practitioner, organisation: organisation.Id);
        var course = await TrainingSteps.Course(manager, "Recorded at the door", "5");
        var session = await Steps.Held(course, Today, (nurse.Account.FullName, nurse.Account.Email!, organisation.Id));
        var record = await manager.Get($"{session}/attendance");
        (await record.Submit("Record attendance", ("Rows[0].Status", "Attended"))).Done.ShouldBe("Attendance recorded: 1 changed.");
        (await record.Submit("Add this person", ("Name", "Wren Holt"), ("Organisation", organisation.Id.Value.ToString()))).Done.ShouldBe("Wren Holt was added.");
        (await record.Submit("Add this person", ("Name", "wren holt"), ("Organisation", organisation.Id.Value.ToString()))).Errors.Single().ShouldContain("is in the list already");
        var certificate = await (await nurse.Get("/training/mine")).Follow("Get certificate");
        certificate.Text.ShouldContain(nurse.Account.FullName);
        certificate.Text.ShouldContain("Recorded at the door");
        (await (await app.SignedInAs(Role.Practitioner)).Get(certificate.Path)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await lead.Get("/training/coverage?for=5")).Text.ShouldContain("number in scope not given");
        var scope = await lead.Get("/training/scope");
        (await scope.Submit("Give a number in scope", ("For", "5"), ("People", "many"), ("Source", "List"))).Errors.Single().ShouldContain("such as 86");
        (await scope.Submit("Give a number in scope", ("For", "5"), ("People", "8"), ("Source", "Staff list"))).Done.ShouldBe("Number in scope saved.");
        var seen = await (await app.SignedInAs(Role.BoardMember)).Get("/training/coverage?for=5");
        seen.Text.ShouldContain("2 of 8 (25%)");
        seen.Text.ShouldContain("Fewer than 10 in scope");
        seen.Text.ShouldNotContain("Wren Holt");
        (await (await manager.Send(HttpMethod.Get, "/training/coverage.csv?for=5")).Content.ReadAsStringAsync()).ShouldContain("2 of 8 (25%)");
        var outside = await (await manager.Send(HttpMethod.Get, "/training/coverage.csv?for=5&outside=true")).Content.ReadAsStringAsync();
        outside.ShouldContain("hidden");
        outside.ShouldNotContain("25%");
    }

    [Fact]
    public async Task The_question_asks_itself_is_answered_by_letter_and_counts_from_ten_on()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var nurse = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var course = await TrainingSteps.Course(manager, "Asked later", "4");
        // Its question has opened today.
        var day = Enumerable.Range(80, 20).Select(d => Today.AddDays(-d)).First(d => new FollowUp(d).Opens == Today || new FollowUp(d).Opens == Today.AddDays(-1));
        var session = await Steps.Held(course, day, [.. Enumerable.Range(0, 11).Select(i => ($"Person {i}", $"later{i}@x.example", app.Organisation.Id)), (nurse.Account.FullName, nurse.Account.Email!, app.Organisation.Id)]);
        await Steps.Came(session);
        await Round();
        await Round();
        List<string> letters;
        await using (var db = await app.Open()) letters = await db.Outbox.Where(m => m.Subject.Contains("Asked later")).Select(m => m.Body).ToListAsync();
        letters.Count.ShouldBe(12, "each is asked once, however often the job runs");
        (await manager.Get("/training/follow-ups")).Text.ShouldContain("0 of 12");

        for (var i = 0; i < 9; i++) await Answer(letters[i], i < 6 ? "Used" : "NotYet");
        (await manager.Get(course)).Text.ShouldContain("9 of 12 answered. Results show once 10 have answered");
        (await manager.Get($"{course}/attach")).Text.ShouldNotContain("Three months later:");
        await Answer(letters[9], "UsedInPart");
        (await manager.Get(course)).Text.ShouldContain("70% of those who answered (7 of 10); 12 were asked: 58% if silence means no, 75% if it means yes");
        (await manager.Get(course)).Text.ShouldContain("I call the duty team");
        (await (await app.SignedInAs(Role.BoardMember)).Get(course)).Text.ShouldNotContain("I call the duty team");

        var wrong = await app.Nobody().Get($"/follow-up/{Guid.NewGuid()}/{new string('a', 32)}");
        wrong.Heading.ShouldBe("This address does not work");
        (await (await manager.Get("/training/follow-ups")).Submit("Write again", ("Session", TrainingSteps.Id(session).ToString()))).Done!.ShouldContain("within the hour");
        await Round();
        await using (var db = await app.Open()) (await db.Outbox.CountAsync(m => m.Subject.Contains("Asked later"))).ShouldBe(14, "those who are silent, once more");

        var plan = await SomePlan.In(app, "Train health visitors");
        (await (await manager.Get($"{course}/attach")).Submit("Attach training to an action", ("Shows", "FollowUp"), ("Action", $"/actions/{plan.Action.Id.Value}"))).Done.ShouldBe("Training attached as evidence.");
        (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.ShouldContain("70% of those who answered (7 of 10)");
    }

    [Fact]
    public async Task Figures_of_training_become_readings_once_and_names_go_while_counts_stay()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var course = await TrainingSteps.Course(manager, "Read by an indicator", "2", "1 year");
        var month = new ReadingPeriod(PeriodKind.Month, Today).Before;
        var session = await Steps.Held(course, month.First.AddDays(3), ("Una Vale", "una.vale@x.example"), ("Max Thorn", "max.thorn@x.example"));
        await Steps.Came(session, all: false);
        await using (var db = await app.Open())
        {
            var definition = new IndicatorDefinition
            {
                Numerator = "Came",
                Denominator = "Had booked",
                Source = ReadingSource.Training,
                Measure = "attendance/2",
                Period = PeriodKind.Month,
                Better = Better.Higher,
            };
            db.Add(new Indicator(app.Partnership.Id, "came-to-training", "Came to training", null, month.First, definition, new Actor(new PersonId(manager.Account.Id), "Bo", Role.Administrator, null, app.Clock.GetUtcNow())));
            await db.Save();
        }

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Storage.Session.System(app.Partnership.Id), TestContext.Current.CancellationToken);
        var keep = scope.ServiceProvider.GetRequiredService<KeepTrainingReadings>();
        (await keep.Run(app.Partnership.Id, app.Clock.GetUtcNow(), TestContext.Current.CancellationToken)).ShouldBe(1);
        (await keep.Run(app.Partnership.Id, app.Clock.GetUtcNow(), TestContext.Current.CancellationToken)).ShouldBe(0, "what is the same is not added again");
        (await manager.Get("/indicators/came-to-training")).Text.ShouldContain("1 of 2 (50%)");

        (await scope.ServiceProvider.GetRequiredService<ForgetAttendees>().Run(app.Clock.GetUtcNow().AddMonths(22), TestContext.Current.CancellationToken)).ShouldBe(0);
        (await scope.ServiceProvider.GetRequiredService<ForgetAttendees>().Run(app.Clock.GetUtcNow().AddMonths(27), TestContext.Current.CancellationToken)).ShouldBeGreaterThanOrEqualTo(2);
        var page = await manager.Get(session);
        page.Text.ShouldNotContain("Una Vale");
        page.Text.ShouldContain("1 of 2 (50%) of those who had booked");
    }

    private async Task Round()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Storage.Session.System(app.Partnership.Id), TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<AskFollowUps>().Run(app.Partnership.Id, app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
    }

    private async Task Answer(string letter, string answer)
    {
        var address = letter.Split('\n').Single(l => l.Contains("/follow-up/"));
        var page = await app.Nobody().Get(address[address.IndexOf("/follow-up/", StringComparison.Ordinal)..].Trim());
        (await page.Submit("Send answer")).Errors.Single().ShouldContain("Choose an answer");
        (await page.Submit("Send answer", ("Answer", answer), ("Words", answer == "UsedInPart" ? "I call the duty team" : ""))).Heading.ShouldBe("Thank you");
    }
}
