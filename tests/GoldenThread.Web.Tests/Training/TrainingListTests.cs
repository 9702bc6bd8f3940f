using System.Net;
using System.Text;
using GoldenThread.Storage;
using GoldenThread.Storage.Training;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Web.Tests.Audits;
using GoldenThread.Work.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Training;

/// <summary>Lists of attendance as they come: messy, twice, with faults, and long.</summary>
public sealed class TrainingListTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private TrainingSteps Steps { get; } = new(app);

    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task A_messy_list_is_looked_at_taken_in_once_and_what_is_not_clear_is_said()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var trainer = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var course = await TrainingSteps.Course(manager, "A messy list");
        var session = await Steps.Held(course, Today.AddDays(-2), Array.Empty<(string, string)>());
        await (await manager.Get($"{session}/change")).Submit("Name trainer", ("Trainer", trainer.Account.Id.ToString()));
        var file = Encoding.UTF8.GetBytes($"""
            Attendance of {Today.AddDays(-2):d MMMM yyyy};;;;
            Full name;E-mail;Agency;Attendance;Date
            Ann Reed;ann.list@x.example;{app.Organisation.Name};Attended;{Today.AddDays(-2):d MMMM yyyy}
            Ben Shaw;;{app.Organisation.Name};;{Today.AddDays(-2):d MMMM yyyy}
            Cara Dale;Cara <CARA.LIST@x.example>;{app.Organisation.Name};walk-in;
            C. Dale;cara.list@x.example;{app.Organisation.Name};DNA;
            Dev Rao;dev.list@x.example;Nobody Knows;attended;
            Ed Lowe;ed.list@x.example;{app.Organisation.Name};yes;{Today.AddDays(-9):d MMMM yyyy}
            ;;{app.Organisation.Name};yes;
            """);
        var list = await trainer.Get($"{course}/list?session={TrainingSteps.Id(session)}");
        var looked = await list.Submit("Check only", [("Upload", "list.csv", file)]);
        looked.Text.ShouldContain("4 to add, 3 of them not clear");
        looked.Text.ShouldContain("The status is missing");
        looked.Text.ShouldContain("Cara Dale is already in row");
        looked.Text.ShouldContain("We do not know an organisation called “Nobody Knows”");
        looked.Text.ShouldContain("is not the day of this session");
        looked.Text.ShouldContain("There is neither a name nor an email address");
        await using (var db = await app.Open()) (await db.Attendances.CountAsync(a => a.SessionId == TrainingSteps.Id(session))).ShouldBe(0, "a look keeps nothing");
        (await list.Submit("Take in", [("Upload", "list.csv", file)])).Done.ShouldBe("4 added, 0 changed, 0 there already. 3 are not clear.");
        (await list.Submit("Take in", [("Upload", "list.csv", file)])).Done.ShouldBe("Everything in this list is there already. Nothing was changed.");
        (await (await app.SignedInAs(Role.BoardMember)).Get(course)).Text.ShouldContain("2 of 4 (50%) of those who had booked");

        var open = await (await trainer.Get(session)).Follow("Dev Rao");
        (await open.Submit("Save entry", ("Status", "Attended"))).Errors.Single().ShouldContain("Choose the organisation");
        (await open.Submit("Save entry", ("Status", "Attended"), ("Organisation", app.Organisation.Id.Value.ToString()))).Done.ShouldBe("Entry saved.");
        (await list.Submit("Take in", [("Upload", "list.csv", file)])).Done.ShouldBe("Everything in this list is there already. Nothing was changed.", "what somebody said stays");
        (await (await app.SignedInAs(Role.Practitioner)).Get($"{course}/list?session={TrainingSteps.Id(session)}")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await list.Submit("Take in", [("Upload", "list.csv", Encoding.UTF8.GetBytes("When,Where\n1,2\n"))])).Errors.Single().ShouldContain("has no row of headings");
    }

    [Fact]
    public async Task Only_good_rows_are_taken_in_where_somebody_says_so_and_bookings_make_walk_ins()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var course = await TrainingSteps.Course(manager, "Good rows");
        var session = await Steps.Held(course, Today.AddDays(-2), ("Booked Here", "booked.here@x.example"));
        var file = Encoding.UTF8.GetBytes($"Name,Email,Organisation,Status\nBooked Here,booked.here@x.example,{app.Organisation.Name},attended\nCame Along,came.along@x.example,{app.Organisation.Name},attended\nBooked Here,,{app.Organisation.Name},attended\nNo Status,no.status@x.example,{app.Organisation.Name},\n");
        var list = await manager.Get($"{course}/list?session={TrainingSteps.Id(session)}");
        (await list.Submit("Check only", [("Upload", "list.csv", file)])).Text.ShouldContain("Came Along had not booked here and counts as a walk-in");
        (await list.Submit("Take in", [("Upload", "list.csv", file)], ("GoodOnes", "true"))).Done.ShouldStartWith("1 added, ");
        var page = await manager.Get(session);
        page.Text.ShouldContain("1 walked in");
        page.Text.ShouldNotContain("No Status");
    }

    [Fact]
    public async Task Two_people_of_one_name_are_joined_by_somebodys_word_alone()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var course = await TrainingSteps.Course(manager, "One or two people");
        await using (var db = await app.Open())
        {
            db.AddRange(new Attendee(app.Partnership.Id, "Jo Fenn", "jo.fenn@x.example", ""), new Attendee(app.Partnership.Id, "Jo Fenn", "", ""), new Attendee(app.Partnership.Id, "Lee Holt", "lee.holt@x.example", ""), new Attendee(app.Partnership.Id, "Lee Holt", "", ""));
            await db.Save();
        }

        (await (await manager.Get("/training/people")).Submit("One person: Jo Fenn")).Done.ShouldBe("They are one person.");
        (await (await manager.Get("/training/people")).Submit("Two people: Lee Holt")).Done.ShouldBe("They are two people.");
        (await manager.Get("/training/people")).Text.ShouldNotContain("Holt");
        await using var after = await app.Open();
        (await after.Attendees.SingleAsync(a => a.Name == "Jo Fenn" && a.Email == null)).SameAs.ShouldNotBeNull();
        (await after.Attendees.SingleAsync(a => a.Name == "Lee Holt" && a.Email == null)).SameAs.ShouldBeNull();
        course.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Twenty_thousand_rows_are_taken_in_within_five_seconds()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var course = await TrainingSteps.Course(manager, "Twenty thousand");
        var rows = new StringBuilder("Name,Email,Organisation,Status,Date\n");
        for (var i = 0; i < 20_000; i++) rows.Append($"Person {i},p{i}@many.example,{app.Organisation.Name},{(i % 5 == 0 ? "DNA" : "attended")},{Today.AddDays(-1 - (i % 40)):d MMMM yyyy}\n");
        var file = Encoding.UTF8.GetBytes(rows.ToString());
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoldenThreadDb>();
        await db.Begin(manager.Account.Session, TestContext.Current.CancellationToken);
        var take = scope.ServiceProvider.GetRequiredService<TakeAttendance>();
        var found = await scope.ServiceProvider.GetRequiredService<FindTraining>().Course(TrainingSteps.Id(course));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var read = await take.Read(found!, null, new("many.csv", file.Length, () => new MemoryStream(file)), TestContext.Current.CancellationToken);
        await take.TakeIn(read, false);
        (read.Added.Count, read.Sessions.Count).ShouldBe((20_000, 40));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), "5 s on a quiet machine; tests run beside others");
    }

    [Theory]
    [InlineData("Ann Reed,ann@x.example,{own},,3 June 2026", "Row 2: The status is missing")]
    [InlineData("Ann Reed,ann@x.example,{own},maybe,3 June 2026", "Row 2: “maybe” is not a status. Use attended, in part, walked in, cancelled in time, cancelled late or did not attend.")]
    [InlineData("Ann Reed,ann@x.example,Nobody Knows,attended,3 June 2026", "Row 2: We do not know an organisation called “Nobody Knows”.")]
    [InlineData("Ann Reed,ann@x.example,{own},attended,3/4/2026", "Row 2: “3/4/2026” can be read as two days. Write the month as a word.")]
    [InlineData("Ann Reed,ann@x.example,{own},attended,31 June 2026", "Row 2: “31 June 2026” is not a day. Write it as 3 June 2026.")]
    [InlineData(",,{own},attended,3 June 2026", "Row 2: There is neither a name nor an email address")]
    [InlineData("Ann Reed,ann@x.example,{own},attended,3 June 2026\nA. Reed,ANN@x.example,{own},attended,3 June 2026", "Row 3: Ann Reed is already in row 2. Keep one of the rows.")]
    public async Task What_is_not_clear_in_a_list_is_said_by_its_row_counts_in_the_whole_and_in_no_organisation(string rows, string says)
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var course = await TrainingSteps.Course(manager, "One fault");
        var file = Encoding.UTF8.GetBytes($"Name,Email,Organisation,Status,Date\n{rows.Replace("{own}", app.Organisation.Name, StringComparison.Ordinal)}\n");
        var list = await manager.Get($"{course}/list");
        var looked = await list.Submit("Check only", [("Upload", "list.csv", file)], ("GoodOnes", "true"));
        looked.Text.ShouldContain(says);
        looked.Document.QuerySelector("input[name=GoodOnes]")!.HasAttribute("checked").ShouldBeTrue("what was ticked stays");
        await using var db = await app.Open();
        (await db.CourseSessions.CountAsync(s => s.CourseId == TrainingSteps.Id(course))).ShouldBe(0, "a look keeps nothing");
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_refused_with_its_reason()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var list = await manager.Get($"{await TrainingSteps.Course(manager, "No list")}/list");
        foreach (var (name, bytes, says) in AuditBadInputTests.NoTables)
            (await list.Submit("Take in", [("Upload", name, bytes)])).Errors.Single().ShouldContain(says, Case.Sensitive, name);
        (await list.Submit("Take in")).Errors.ShouldBe(["Choose a list of attendance"]);
    }
}
