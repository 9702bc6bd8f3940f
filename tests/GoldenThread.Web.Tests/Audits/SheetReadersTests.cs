using System.Net;
using Microsoft.EntityFrameworkCore;
using GoldenThread.Storage.Mail;

namespace GoldenThread.Web.Tests.Audits;

/// <summary>A practitioner reads what was written of their own case where their organisation allows it, once the audit is reported.</summary>
public sealed class SheetReadersTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task The_lead_of_the_organisation_shows_a_sheet_and_withdraws_it()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var nurse = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var colleague = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var audit = await SomeAudit.In(app, manager, await app.NewPerson(Role.BusinessManager));
        var sheet = await SheetOf(audit.Reported);
        (await nurse.Get(sheet)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nurse.Get($"/audits/{audit.Reported}")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var page = await lead.Get(sheet);
        (await page.Submit("Let them read this sheet")).Errors.Single().ShouldContain("Choose a person");
        (await page.Submit("Let them read this sheet", ("Reader", nurse.Account.Id.ToString()))).Done.ShouldBe($"{nurse.Account.FullName} can read this sheet.");
        await using (var db = await app.Open()) (await db.Outbox.SingleAsync(m => m.ToAddress == nurse.Account.Email)).Body.ShouldContain(sheet);
        (await (await nurse.Get("/audits")).Follow("Sheet A01")).Text.ShouldContain("As the file shows");
        (await colleague.Get(sheet)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // They read, and no more.
        (await nurse.Get(sheet)).Text.ShouldNotContain("Who may read this sheet");
        (await nurse.Get($"/audits/{audit.Reported}")).Text.ShouldNotContain("R-9");

        (await (await lead.Get(sheet)).Submit($"Stop showing it to {nurse.Account.FullName}")).Done!.ShouldContain("can no longer read");
        (await nurse.Get(sheet)).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nurse.Get("/audits")).Text.ShouldNotContain("What was written about your work");
        // And again.
        await (await lead.Get(sheet)).Submit("Let them read this sheet", ("Reader", nurse.Account.Id.ToString()));
        (await nurse.Get(sheet)).Text.ShouldContain("As the file shows");
    }

    private async Task<string> SheetOf(string reference)
    {
        await using var db = await app.Open();
        var audit = await db.Set<GoldenThread.Audits.Audit>().SingleAsync(a => a.Reference == reference);
        return $"/audit-sheets/{(await db.Set<GoldenThread.Audits.AuditSheet>().SingleAsync(s => s.Audit == audit.Id)).Id}";
    }
}
