using GoldenThread.Audits;
using GoldenThread.Documents.Audits;
using GoldenThread.Organisations;
using GoldenThread.Storage;
using GoldenThread.Time;
using GoldenThread.Training;
using GoldenThread.Work.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Audits;

/// <summary>Organisations that merge midway: lists of cases, sheets, rounds and people in scope go over, through the database, whoever ends the organisation.</summary>
public sealed class MergedMidwayTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static readonly AuditTool Tool = ToolReader.Product.Single(t => t.Key == "bruising");

    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task A_list_that_is_owed_passes_to_the_successor_and_one_that_was_given_stays()
    {
        var (old, next) = await Two("List");
        var manager = await app.NewPerson(Role.BusinessManager);
        var (owed, given) = (Plan(manager, "MG-1", old.Id), Plan(manager, "MG-2", old.Id));
        await using (var db = await app.Open())
        {
            db.AddRange(owed, given, new AuditFrame(given, old.Id, [new(1, "O-1"), new(2, "O-2")], By(manager)));
            await db.Save();
        }

        // Whoever ends the organisation leads neither audit and sees no list.
        await Merge(old, next);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: next.Id);
        var home = await lead.Get("/");
        home.Text.ShouldContain("Send a list of cases: Merged MG-1");
        home.Text.ShouldNotContain("Send a list of cases: Merged MG-2");
        (await (await lead.Get("/audits/MG-1/cases")).Submit("Send a list of cases", ("List", "N-1\nN-2"))).Done.ShouldBe("List of 2 cases sent.");
        (await (await manager.Get("/audits/MG-1/lock")).Submit("Lock the frame")).Done.ShouldBe("Frame locked: 2 cases.");
        (await (await manager.Get("/audits/MG-2/lock")).Submit("Lock the frame")).Done.ShouldBe("Frame locked: 2 cases.");
    }

    [Fact]
    public async Task Files_of_an_organisation_that_ended_are_read_by_its_successor_and_sheets_that_were_begun_stay()
    {
        var (old, next) = await Two("Sheets");
        var manager = await app.NewPerson(Role.BusinessManager);
        var first = await app.NewPerson(Role.Practitioner, organisation: old.Id);
        var audit = Plan(manager, "MG-3", old.Id);
        var frame = new AuditFrame(audit, old.Id, [.. Enumerable.Range(1, 5).Select(i => new FrameRow(i, $"S-{i}"))], By(manager));
        await using (var db = await app.Open())
        {
            db.AddRange(audit, frame);
            await db.Save();
            audit.Lock([frame], "abc", true, _ => "", By(manager));
            var cases = audit.Draw([frame], 2, false, "", By(manager));
            audit.Name(new PersonId(first.Account.Id), first.Account.FullName, AuditPart.Auditor, old.Id);
            db.AddRange(cases);
            db.Add(new AuditSheet(audit, cases[0], audit.Members.Single(m => m.Part == AuditPart.Auditor)));
            await db.Save();
        }

        await Merge(old, next);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: next.Id);
        var auditor = await app.NewPerson(Role.Practitioner, organisation: next.Id);
        (await lead.Get("/audits/MG-3")).Text.ShouldContain("S-");
        (await (await lead.Get("/audits/MG-3/people")).Submit("Name this person", ("Person", auditor.Account.Id.ToString()), ("As", "Auditor"))).Done!.ShouldContain("is named for the audit");
        (await (await manager.Get("/audits/MG-3/people")).Submit("Give cases to auditors")).Done.ShouldBe("1 sheet was given out.");
        await using var after = await app.Open();
        var sheets = await after.Set<AuditSheet>().Where(s => s.Audit == audit.Id).ToListAsync();
        sheets.Select(s => s.Organisation).ShouldBe([old.Id, next.Id], ignoreOrder: true);
        sheets.Single(s => s.Organisation == old.Id).Auditor.ShouldBe(new PersonId(first.Account.Id));
    }

    [Fact]
    public async Task Rounds_to_come_are_the_successor_s_and_those_that_were_missed_stay()
    {
        var (old, next) = await Two("Rounds");
        var schedule = new AuditSchedule(app.Partnership.Id, "Merged rounds", Tool, [old.Id], "1 month", 1, Today.AddMonths(-4), null);
        await using (var db = await app.Open())
        {
            db.Add(schedule);
            await db.Save();
        }

        await Merge(old, next);
        await using var after = await app.Open();
        var kept = await after.Set<AuditSchedule>().SingleAsync(s => s.Id == schedule.Id);
        kept.Owners.Single(o => o.Organisation == old.Id).Until.ShouldBe(Today.AddDays(-1));
        kept.Owners.Single(o => o.Organisation == next.Id).Since.ShouldBe(Today);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: next.Id);
        var page = await lead.Get("/audits/rounds");
        page.Text.ShouldContain("Merged rounds");
        var board = await (await app.SignedInAs(Role.BoardMember)).Get("/audits/rounds");
        board.Text.ShouldContain(old.Name);
        board.Text.ShouldContain("Missed");
    }

    [Fact]
    public async Task People_in_scope_are_added_up_and_covered_for_the_successor()
    {
        var (old, next) = await Two("Scope");
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, app.Clock.GetUtcNow());
        var course = new Course(app.Partnership.Id, new CourseContent("Merged course", 2, "3 years", null, 5), by);
        var session = new CourseSession(course, app.Clock.GetUtcNow().AddDays(-20), "", null, []);
        await using (var db = await app.Open())
        {
            db.AddRange(course, session);
            foreach (var (organisation, came, people) in new[] { (old, 3, 10), (next, 5, 20) })
            {
                db.Add(new ScopeCount(app.Partnership.Id, organisation.Id, null, course.Id, Today.AddDays(-30), people, "Staff list", by));
                for (var i = 0; i < came; i++)
                {
                    var person = new Attendee(app.Partnership.Id, $"Person {i}", $"{Guid.NewGuid():N}@x.example", "");
                    db.AddRange(person, new Attendance(session, person.Id, organisation.Id, AttendanceStatus.Attended, by));
                }
            }

            await db.Save();
        }

        await Merge(old, next);
        var page = await (await app.SignedInAs(Role.BoardMember)).Get($"/training/coverage?for={course.Id}");
        page.Text.ShouldContain("8 of 30 (27%)");
        (await (await app.SignedInAs(Role.BoardMember)).Get($"/training/coverage?for={course.Id}&on={Today.AddDays(-10):yyyy-MM-dd}")).Text.ShouldContain("3 of 10 (30%)");
    }

    private Audit Plan(Visitor manager, string reference, OrganisationId organisation) =>
        new(app.Partnership.Id, new AuditPlan(reference, $"Merged {reference}", AuditKind.Single, Tool, Today.AddMonths(-3), Today.AddMonths(-1), [organisation]), By(manager));

    private Actor By(Visitor visitor) => new(new PersonId(visitor.Account.Id), visitor.Account.FullName, visitor.Account.Role, visitor.Account.Organisation, app.Clock.GetUtcNow());

    private async Task<(Organisation Old, Organisation Next)> Two(string name) =>
        (await app.AddOrganisation(app.Partnership.Id, $"{name} Health Visiting"), await app.AddOrganisation(app.Partnership.Id, $"{name} Community Trust"));

    private async Task Merge(Organisation old, Organisation next)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.Of(app.Partnership.Id, SomePlan.Manager(app)));
        var register = await scope.ServiceProvider.GetRequiredService<FindOrganisations>().Register();
        var ended = register.Find(old.Id)!;
        await scope.ServiceProvider.GetRequiredService<EndOrganisation>().End(ended, ended.Version, SuccessionKind.Merge, [register.Find(next.Id)!], Today.AddDays(-1), "Merged");
    }
}
