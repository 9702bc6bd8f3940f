using GoldenThread.Storage.Mail;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Audits;

/// <summary>An audit from its plan to evidence, by everybody who takes part.</summary>
public sealed class AuditPagesTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task An_audit_goes_from_its_plan_to_evidence_of_an_action()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var other = await app.AddOrganisation(app.Partnership.Id, "Fellside Academy Trust");
        var stranger = await app.NewPerson(Role.OrganisationLead, organisation: other.Id);
        var auditor = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var moderator = await app.NewPerson(Role.Practitioner, organisation: other.Id);
        await Plan(manager, "AUD26-7");
        (await stranger.Get("/audits/AUD26-7")).Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);

        var list = await lead.Get("/audits/AUD26-7/cases");
        (await list.Submit("Send a list of cases", ("List", "R-1\nR-2\nR-1"))).Errors.Single().ShouldContain("Row 3: “R-1” is already in row 1");
        (await list.Submit("Send a list of cases", ("List", string.Join('\n', Enumerable.Range(1, 12).Select(i => $"R-{i}"))))).Done.ShouldBe("List of 12 cases sent.");
        (await (await manager.Get("/audits/AUD26-7/lock")).Submit("Lock the frame")).Done.ShouldBe("Frame locked: 12 cases.");
        (await list.Submit("Send a list of cases", ("List", "R-99"))).Errors.Single().ShouldBe("The frame is locked. It never changes.");

        var draw = await manager.Get("/audits/AUD26-7/draw");
        (await draw.Submit("Draw cases", ("Size", "40"))).Errors.Single().ShouldBe("12 cases are in the frame: read all of them?");
        (await draw.Submit("Draw cases", ("Size", "6"))).Done.ShouldBe("6 cases drawn.");
        (await manager.Get("/audits/AUD26-7/draw.csv")).Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        await (await (await manager.Get("/audits/AUD26-7")).Follow("Replace A02")).Submit("Replace a case", ("Because", "The file is at the archive"));

        var people = await manager.Get("/audits/AUD26-7/people");
        (await people.Submit("Name this person", ("Person", moderator.Account.Id.ToString()), ("As", "Auditor"))).Errors.Single().ShouldContain("does not work for an organisation of this audit");
        await people.Submit("Name this person", ("Person", auditor.Account.Id.ToString()), ("As", "Auditor"));
        await people.Submit("Name this person", ("Person", auditor.Account.Id.ToString()), ("As", "Moderator"));
        (await (await manager.Get("/audits/AUD26-7/people")).Submit("Give cases to auditors")).Done.ShouldBe("6 sheets were given out.");

        for (var i = 0; i < 6; i++) await Write(auditor, i < 4 ? "good" : "requires-improvement");
        var moderation = await manager.Get("/audits/AUD26-7/moderation");
        (await moderation.Submit("Draw sheets for moderation")).Errors.Single().ShouldContain("cannot moderate their own sheet");
        await people.Submit("Name this person", ("Person", moderator.Account.Id.ToString()), ("As", "Moderator"));
        (await (await manager.Get("/audits/AUD26-7/moderation")).Submit("Draw sheets for moderation")).Done.ShouldBe("5 sheets were given to moderators.");
        for (var i = 0; i < 5; i++) await Moderate(moderator, i == 0);

        (await (await manager.Get("/audits/AUD26-7/report")).Submit("Report results")).Errors.Single().ShouldBe("6 of 6 sheets are not accepted yet.");
        (await (await manager.Get("/audits/AUD26-7/report")).Submit("Accept all sheets that were sent")).Done.ShouldBe("6 sheets were accepted.");
        var board = await app.SignedInAs(Role.BoardMember);
        (await board.Get("/audits/AUD26-7")).Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await (await manager.Get("/audits/AUD26-7/report")).Submit("Report results")).Done.ShouldBe("Results reported.");
        var seen = await board.Get("/audits/AUD26-7");
        seen.Text.ShouldContain("of 6 (");
        seen.Text.ShouldContain("95% interval");
        seen.Text.ShouldContain("drawn out of 12");
        seen.Text.ShouldContain("of 5");
        seen.Text.ShouldNotContain("R-1");
        seen.Text.ShouldNotContain(auditor.Account.FullName);
        using var file = await board.Send(HttpMethod.Get, "/audits/AUD26-7/export/docx");
        var report = (await GoldenThread.Documents.Reading.DocumentReading.Read("report.docx", await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))).Text;
        report.ShouldContain("of 6 (");
        report.ShouldContain("drawn out of 12");
        report.ShouldNotContain("R-1");
        report.ShouldNotContain(auditor.Account.FullName);
        (await stranger.Get("/audits/AUD26-7/export/txt")).Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await stranger.Get("/audits/AUD26-7")).Text.ShouldNotContain("R-1");
        (await lead.Get("/audits/AUD26-7")).Text.ShouldContain("R-");

        var plan = await SomePlan.In(app, "Measure every mark");
        (await (await manager.Get("/audits/AUD26-7/findings/new")).Submit("Add a finding", ("Words", "Marks are not measured"))).Done.ShouldBe("Finding added.");
        var end = await manager.Get("/audits/AUD26-7/end");
        (await end.Submit("Close the audit", ("LookAgain", "3 June 2031"))).Errors.Single().ShouldContain("Finding 1 has no action yet");
        await (await (await manager.Get("/audits/AUD26-7")).Follow("Answer finding 1")).Submit("Answer a finding", ("Action", $"/actions/{plan.Action.Id.Value}"));
        (await (await (await manager.Get("/audits/AUD26-7")).Follow("Attach Recognition")).Submit("Attach a result to an action", ("Action", $"/actions/{plan.Action.Id.Value}"), ("Target", "80")))
            .Done.ShouldBe("Result attached as evidence.");
        (await manager.Get($"/actions/{plan.Action.Id.Value}")).Text.ShouldContain("drawn out of 12");
        (await end.Submit("Close the audit")).Errors.Single().ShouldContain("Enter the day on which it is looked at again");
        (await end.Submit("Close the audit", ("LookAgain", "3 June 2031"))).Done.ShouldBe("Audit closed.");
    }

    [Fact]
    public async Task A_concern_leaves_the_audit_at_once_and_is_answered_by_the_lead_of_the_organisation()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var auditor = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        await Plan(manager, "AUD26-8");
        await (await lead.Get("/audits/AUD26-8/cases")).Submit("Send a list of cases", ("List", "SECRET-1"));
        await (await manager.Get("/audits/AUD26-8/lock")).Submit("Lock the frame", ("Seed", "typed"));
        (await manager.Get("/audits/AUD26-8")).Text.ShouldContain("typed by a person");
        await (await manager.Get("/audits/AUD26-8/draw")).Submit("Draw cases", ("Size", "1"));
        await (await lead.Get("/audits/AUD26-8/people")).Submit("Name this person", ("Person", auditor.Account.Id.ToString()), ("As", "Auditor"));
        await (await manager.Get("/audits/AUD26-8/people")).Submit("Give cases to auditors");

        var concern = await (await (await auditor.Get("/audits")).Follow("Sheet A01")).Follow("Raise an immediate concern");
        (await concern.Submit("Raise an immediate concern", ("What", "A fresh bruise"), ("Time", "25:00"))).Errors.ShouldNotBeEmpty();
        (await concern.Submit("Raise an immediate concern", ("What", "A fresh bruise"), ("Time", "00:01"))).Errors.Single().ShouldContain("Enter who you told");
        (await concern.Submit("Raise an immediate concern", ("What", "A fresh bruise"), ("ToldWhom", "Duty team"), ("Time", "00:01"))).Done!.ShouldContain("Immediate concern raised");
        await using (var db = await app.Open())
        {
            var letter = await db.Outbox.Where(m => m.ToAddress == lead.Account.Email && m.Subject.Contains("concern")).SingleAsync();
            letter.Body.ShouldNotContain("SECRET-1");
            letter.Body.ShouldNotContain("bruise");
        }

        var page = await (await lead.Get("/audits")).Follow("Immediate concern");
        page.Text.ShouldContain("SECRET-1");
        (await page.Submit("Answer the concern", ("Done", "The child was seen the same day"))).Done.ShouldBe("Concern answered.");
        (await app.SignedInAs(Role.Administrator) is var administrator ? (await administrator.Get("/audits/AUD26-8")).Text : "").ShouldNotContain("SECRET-1");
    }

    [Fact]
    public async Task A_tool_is_saved_as_a_new_version_and_chosen_cases_get_no_interval()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var tool = await manager.Get("/audits/tools/pre-birth");
        tool.Text.ShouldContain("Nobody on the ward would know what to do.");
        var yaml = tool.Document.QuerySelector("textarea")!.TextContent;
        yaml.ShouldContain("number: 2");
        (await tool.Submit("Save as a new version", ("Definition", yaml.Replace("number: 2", "number: 4")))).Errors.Single().ShouldContain("Give this one the number 2.");
        (await tool.Submit("Save as a new version", ("Definition", yaml))).Done!.ShouldContain("version 2, saved");
        await Plan(manager, "AUD26-9", "pre-birth");
        await (await manager.Get("/audits/AUD26-9/cases")).Submit("Send a list of cases", ("List", "R-1\nR-2"));
        await (await manager.Get("/audits/AUD26-9/lock")).Submit("Lock the frame");
        var draw = await manager.Get("/audits/AUD26-9/draw");
        (await draw.Submit("Choose cases", ("References", "R-7"), ("Reason", "Known"))).Errors.Single().ShouldContain("“R-7” is not in the frame.");
        (await draw.Submit("Choose cases", ("References", "R-1"), ("Reason", "Known"))).Done.ShouldBe("Cases chosen. Their results will have no interval.");
        (await manager.Get("/audits/AUD26-9")).Text.ShouldContain("version 2");
    }

    [Fact]
    public async Task Rounds_are_sent_excused_and_missed_as_such()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var today = LondonTime.Today(app.Clock);
        (await (await manager.Get("/audits/rounds/new")).Submit(
            "Add a schedule", ("Heading", "Monthly dip"), ("Tool", "bruising"), ("Organisations", app.Organisation.Id.Value.ToString()), ("Every", "1 moon"), ("Files", "1"), ("First", $"{today.AddMonths(-3):d MMMM yyyy}")))
            .Errors.Single().ShouldContain("“1 moon” is not a period");
        (await (await manager.Get("/audits/rounds/new")).Submit(
            "Add a schedule", ("Heading", "Monthly dip"), ("Tool", "bruising"), ("Organisations", app.Organisation.Id.Value.ToString()), ("Every", "1 month"), ("Files", "1"), ("First", $"{today.AddMonths(-3).AddDays(-5):d MMMM yyyy}")))
            .Done.ShouldBe("Monthly dip added.");
        var rounds = await lead.Get("/audits/rounds");
        rounds.Text.ShouldContain("Missed");
        var open = await rounds.Follow("Open");
        (await open.Submit("Send a sheet", ("Grades[0].Grade", "good"))).Errors.Single().ShouldContain("Grade “The protocol was followed”");
        (await open.Submit("Send a sheet", ("Grades[0].Grade", "good"), ("Grades[1].Grade", "good"))).Done.ShouldBe("Sheet sent: 1 of 1.");
        (await lead.Get("/audits/rounds")).Text.ShouldContain("In time");
        (await (await (await manager.Get("/audits/rounds")).Follow("Overdue")).Submit("Excuse the round", ("Because", "The team was closed"))).Done.ShouldBe("Round excused.");
        (await manager.Get("/audits/rounds")).Text.ShouldContain("1 of 3 rounds, 1 excused");
    }

    private async Task Plan(Visitor manager, string reference, string tool = "bruising") =>
        (await (await manager.Get("/audits/new")).Submit(
            "Plan an audit", ("Reference", reference), ("Heading", "Marks on babies"), ("Kind", "Single"), ("Tool", tool), ("From", "1 January 2026"), ("To", "31 March 2026"),
            ("Organisations", app.Organisation.Id.Value.ToString()))).Done!.ShouldContain("Audit planned");

    internal static async Task Write(Visitor auditor, string grade)
    {
        var sheet = await (await auditor.Get("/audits")).Follow("Sheet ");
        (await sheet.Submit("Save and continue later", ("WentWell", "The visit was calm"))).Done.ShouldBe("Sheet saved. It has not been sent.");
        (await sheet.Submit("Send the sheet")).Errors.ShouldNotBeEmpty();
        sheet = await (await auditor.Get("/audits")).Follow("Sheet ");
        var answers = Enumerable.Range(0, 7).Select(i => ($"Answers[{i}].Answer", (string?)"Yes"));
        var grades = Enumerable.Range(0, 2).SelectMany(i => new (string, string?)[] { ($"Grades[{i}].Grade", grade), ($"Grades[{i}].Reason", "As the file shows"), ($"Grades[{i}].ToDo", "Measure") });
        var sent = await sheet.Submit("Send the sheet", [.. answers, .. grades]);
        sent.Errors.ShouldBeEmpty();
        sent.Done.ShouldBe("Sheet sent.");
    }

    internal static async Task Moderate(Visitor moderator, bool lower)
    {
        var page = await (await moderator.Get("/audits")).Follow("Moderate ");
        page.Text.ShouldNotContain("As the file shows");
        var grades = Enumerable.Range(0, 2).SelectMany(i => new (string, string?)[] { ($"Grades[{i}].Grade", lower ? "inadequate" : "good"), ($"Grades[{i}].Reason", "Seen") }).ToArray();
        var both = await page.Submit("Send grades", grades);
        both.Errors.ShouldBeEmpty();
        both.Text.ShouldContain("Both gradings");
        (await both.Submit("Record agreed grades", [.. Enumerable.Range(0, 2).Select(i => ($"Grades[{i}].Grade", (string?)"good"))])).Done.ShouldBe("Agreed grades recorded.");
    }
}
