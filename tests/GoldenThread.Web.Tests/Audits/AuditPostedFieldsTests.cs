using System.Net;
using GoldenThread.Audits;
using GoldenThread.Storage.Audits;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Audits;

/// <summary>Guessed addresses and fields that somebody put in themselves, on the pages of audits and rounds: nothing is shown, and nothing is done.</summary>
public sealed class AuditPostedFieldsTests : IAsyncLifetime
{
    private readonly GoldenThreadApp app = new();
    private Visitor manager = null!;
    private Visitor lead = null!;
    private Visitor stranger = null!;
    private OrganisationId other;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        other = (await app.AddOrganisation(app.Partnership.Id, "Fellside Academy Trust")).Id;
        manager = await app.NewPerson(Role.BusinessManager);
        lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        stranger = await app.NewPerson(Role.OrganisationLead, organisation: other);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Somebody_elses_audit_is_led_by_nobody_else_whatever_they_post()
    {
        var audit = await SomeAudit.In(app, manager, await app.NewPerson(Role.BusinessManager));
        var another = await app.NewPerson(Role.BusinessManager);
        foreach (var (reference, page, fields) in new (string, string, (string, string)[])[]
        {
            (audit.Planned, "lock", [("Seed", "mine")]), (audit.Planned, "cases", [("List", "X-1")]), (audit.Planned, "people", [("Person", another.Account.Id.ToString()), ("As", "Auditor")]),
            (audit.Framed, "draw", [("Size", "3")]), (audit.Framed, "draw?handler=Choose", [("References", "R-1"), ("Reason", "Known")]), (audit.Drawn, "draw.csv", []), (audit.Drawn, "people?handler=Give", []),
            (audit.Drawn, $"cases/{audit.Case}", [("Because", "Lost")]), (audit.Open, "moderation", []), (audit.Open, "moderation?handler=Accept", []), (audit.Open, "panel", [("Aspect", "recognition"), ("Grade", "good")]),
            (audit.Open, "report", []), (audit.Open, "findings/new", [("Words", "Mine")]), (audit.Open, "findings/1", [("Without", "No")]), (audit.Reported, "end", [("LookAgain", "3 June 2031")]),
            (audit.Reported, "end?handler=Abandon", [("Reason", "Mine")]),
        })
        {
            (await another.Get($"/audits/{reference}/{page.Split('?')[0]}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
            if (page != "draw.csv") (await another.Post($"/audits/{reference}/{page}", fields)).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        }

        (await manager.Get($"/audits/{audit.Open}/export/docx")).Status.ShouldBe(HttpStatusCode.NotFound, "a report is downloaded once it is reported");
        await using var db = await app.Open();
        (await db.Audits.OrderBy(a => a.Reference).Select(a => a.State).ToListAsync()).ShouldBe([AuditState.Planned, AuditState.Framed, AuditState.Moderating, AuditState.Reported, AuditState.Drawn]);
        (await db.Audits.SingleAsync(a => a.Reference == audit.Open)).Findings.Single().IsAnswered.ShouldBeFalse();
    }

    [Fact]
    public async Task A_lead_names_their_own_people_as_auditors_and_gives_their_own_list_alone()
    {
        var (own, theirs) = (await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id), await app.NewPerson(Role.Practitioner, organisation: other));
        (await (await manager.Get("/audits/new")).Submit(
            "Plan an audit", ("Reference", "PF-1"), ("Heading", "Marks on babies"), ("Kind", "Single"), ("Tool", "bruising"), ("From", "1 January 2026"), ("To", "31 March 2026"),
            ("Organisations", app.Organisation.Id.Value.ToString()), ("Organisations", other.Value.ToString()))).Done!.ShouldContain("Audit planned");
        (await lead.Post("/audits/PF-1/people", ("Person", theirs.Account.Id.ToString()), ("As", "Auditor"))).Errors.ShouldBe(["Choose a person"]);
        (await lead.Post("/audits/PF-1/people", ("Person", own.Account.Id.ToString()), ("As", "Moderator"))).Done!.ShouldContain("is named");
        (await lead.Post("/audits/PF-1/people?handler=Give")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Post("/audits/PF-1/cases", ("Organisation", other.Value.ToString()), ("List", "R-1\nR-2"))).Done.ShouldBe("List of 2 cases sent.");
        await using (var db = await app.Open())
        {
            var audit = await db.Audits.SingleAsync(a => a.Reference == "PF-1");
            audit.Members.Where(m => m.Part != AuditPart.Lead).Select(m => (m.Person.Value, m.Part)).ShouldBe([(own.Account.Id, AuditPart.Auditor)]);
            (await db.AuditFrames.Where(f => f.Audit == audit.Id).Select(f => f.Organisation).ToListAsync()).ShouldBe([app.Organisation.Id]);
        }

        // A lead whose organisation takes no part sees a reported audit, and is asked for nothing in it.
        var outside = await app.NewPerson(Role.OrganisationLead, organisation: (await app.AddOrganisation(app.Partnership.Id, "Tarn Health Visiting")).Id);
        var reported = await SomeAudit.In(app, manager, await app.NewPerson(Role.BusinessManager));
        (await outside.Get($"/audits/{reported.Reported}")).Status.ShouldBe(HttpStatusCode.OK);
        (await outside.Get($"/audits/{reported.Reported}/people")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await outside.Get($"/audits/{reported.Reported}/cases")).Status.ShouldBe(HttpStatusCode.NotFound);

        // Rounds of somebody else's organisation are neither sent nor excused.
        var round = $"/audits/rounds/{reported.Schedule}/{app.Organisation.Id.Value}/1";
        (string, string)[] grades = [("Grades[0].Aspect", "recognition"), ("Grades[0].Grade", "good"), ("Grades[1].Aspect", "protocol"), ("Grades[1].Grade", "good")];
        (await stranger.Get(round)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Post(round, grades)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Post($"{round}?handler=Excuse", ("Because", "We were busy"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        await using var after = await app.Open();
        (await after.AuditRounds.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_elses_sheet_moderation_and_concern_are_written_by_nobody_else_and_a_moderator_sees_no_grades_before_their_own()
    {
        // The moderator leads the organisation whose records are read, and so could see its sheets.
        var audit = await SomeAudit.In(app, manager, lead);
        Guid sent, reported;
        await using (var db = await app.Open())
        {
            sent = (await db.Moderations.SingleAsync(m => m.Id == audit.Moderation)).SheetId;
            var id = (await db.Audits.SingleAsync(a => a.Reference == audit.Reported)).Id;
            reported = (await db.AuditSheets.SingleAsync(s => s.Audit == id)).Id;
        }

        var blind = await lead.Get($"/audit-sheets/{sent}");
        blind.Path.ShouldBe($"/moderations/{audit.Moderation}", "who moderates blind is led to their own grades");
        blind.Text.ShouldNotContain("As the file shows");
        blind.Text.ShouldNotContain("Both gradings");
        (await lead.Get($"/audit-sheets/{audit.Sheet}")).Status.ShouldBe(HttpStatusCode.OK);
        (string, string)[] grades = [("Grades[0].Aspect", "recognition"), ("Grades[0].Grade", "inadequate"), ("Grades[0].Reason", "Mine"), ("Grades[1].Aspect", "protocol"), ("Grades[1].Grade", "good")];
        await using (var db = await app.Open())
        {
            var version = (await db.AuditSheets.SingleAsync(s => s.Id == audit.Sheet)).Version;
            (await lead.Post($"/audit-sheets/{audit.Sheet}?handler=Keep", [.. grades, ("Version", $"{version}"), ("WentWell", "Nothing")])).Errors.Single().ShouldContain("writes this sheet");
        }

        (await lead.Post($"/audit-sheets/{audit.Sheet}?handler=NotKnown", ("NotKnown", "Nowhere"))).Errors.Single().ShouldContain("writes this sheet");
        (await lead.Post($"/audit-sheets/{reported}?handler=Back", ("Because", "Mine"))).Errors.Single().ShouldContain("Only who leads the audit");
        (await lead.Get($"/audit-sheets/{audit.Sheet}/concern")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Post($"/audit-sheets/{audit.Sheet}/concern", ("What", "A mark"), ("ToldWhom", "Duty team"), ("Day", "1 January 2026"), ("Time", "09:00"))).Status.ShouldBe(HttpStatusCode.NotFound);
        await using (var db = await app.Open())
        {
            var version = (await db.Moderations.SingleAsync(m => m.Id == audit.Moderation)).Version;
            (await manager.Post($"/moderations/{audit.Moderation}", [.. grades, ("Version", $"{version}")])).Errors.Single().ShouldContain("moderates this sheet");
        }

        // Who reads a sheet is said by the lead of its organisation, of its own people.
        var theirs = await app.NewPerson(Role.Practitioner, organisation: other);
        (await manager.Post($"/audit-sheets/{reported}?handler=Show", ("Reader", theirs.Account.Id.ToString()))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Post($"/audit-sheets/{reported}?handler=Show", ("Reader", theirs.Account.Id.ToString()))).Errors.ShouldBe(["Choose a person"]);
        (await stranger.Post($"/concerns/{audit.Concern}", ("Done", "Nothing"))).Status.ShouldBe(HttpStatusCode.NotFound);
        await using (var db = await app.Open())
        {
            (await db.AuditSheets.SingleAsync(s => s.Id == audit.Sheet)).Content.WentWell.ShouldBeEmpty();
            (await db.Moderations.SingleAsync(m => m.Id == audit.Moderation)).SentAt.ShouldBeNull();
            (await db.ImmediateConcerns.SingleAsync()).AnsweredAt.ShouldBeNull();
            (await db.SheetReaders.CountAsync()).ShouldBe(0);
        }

        var graded = await (await lead.Get($"/moderations/{audit.Moderation}")).Submit("Send grades", ("Grades[0].Grade", "good"), ("Grades[0].Reason", "Seen"), ("Grades[1].Grade", "good"), ("Grades[1].Reason", "Seen"));
        graded.Text.ShouldContain("Both gradings");
        (await lead.Get($"/audit-sheets/{sent}")).Text.ShouldContain("As the file shows");
    }
}
