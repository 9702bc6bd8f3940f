using System.Net;
using System.Text;
using GoldenThread.Policies;
using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Time;
using GoldenThread.Work.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Policies;

/// <summary>The document of a version as a file, and the reminder of what organisations owe.</summary>
public sealed class PolicyFileTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private DateOnly Today => LondonTime.Today(app.Clock);

    [Fact]
    public async Task A_version_is_a_file_that_everybody_downloads_as_it_was_uploaded_and_the_one_before_stays()
    {
        var manager = await app.NewPerson(Role.BusinessManager);
        var form = await manager.Get("/policies/new");
        (string, string?)[] words = [("Reference", "FILE-1"), ("Heading", "Who calls"), ("Kind", "Protocol"), ("InForceFrom", "1 January 2026"), ("ReviewBy", "1 January 2027")];
        (await form.Submit("Add a policy", words)).Errors.Single().ShouldContain("upload the document");
        (await form.Submit("Add a policy", [("Upload", "macro.exe", "MZ"u8.ToArray())], words)).Errors.ShouldNotBeEmpty();
        (await form.Submit("Add a policy", [("Upload", "protocol.txt", Encoding.UTF8.GetBytes("Call the same day."))], words)).Done!.ShouldContain("Policy added");
        (await (await manager.Get("/policies/FILE-1/new-version")).Submit(
            "Add a version", [("Upload", "protocol 2.txt", Encoding.UTF8.GetBytes("Call at once."))], ("Changed", "At once"), ("Change", "material"), ("InForceFrom", "2 January 2026"), ("ReviewBy", "1 January 2027"))).Done!.ShouldContain("Version added");
        var nurse = await app.NewPerson(Role.Practitioner, organisation: app.Organisation.Id);
        var page = await nurse.Get("/policies/FILE-1");
        page.Text.ShouldContain("Download protocol 2.txt");
        page.Text.ShouldContain("not scanned for viruses");
        (await Read(nurse, 2)).ShouldBe("Call at once.");
        (await Read(nurse, 1)).ShouldBe("Call the same day.");
        using var none = await nurse.Send(HttpMethod.Get, "/policies/FILE-1/versions/3/file");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_organisation_that_has_not_answered_by_the_day_is_reminded_once_and_of_what_still_counts()
    {
        var lead = await app.NewPerson(Role.OrganisationLead, organisation: app.Organisation.Id);
        var by = new Actor(PersonId.New(), "Robin Hale", Role.BusinessManager, null, app.Clock.GetUtcNow().AddDays(-40));
        Policy Sent(string reference) => new(app.Partnership.Id, reference, $"Policy {reference}", PolicyKind.Protocol, null, new PolicyDraft(new(2026, 1, 1), new(2030, 1, 1), "Call"), by);
        var (owed, over, kept) = (Sent("OWED-1"), Sent("OVER-1"), Sent("KEPT-1"));
        var due = Today.AddDays(-10);
        Acknowledgement Ask(Policy policy) => policy.Circulate([app.Organisation.Id], due, [], by).Single();
        var (late, overtaken, answered) = (Ask(owed), Ask(over), Ask(kept));
        over.Add(new PolicyDraft(new(2026, 2, 1), new(2030, 1, 1), "Call at once") { Changed = "At once" }, by);
        answered.Receive(due, by with { Now = app.Clock.GetUtcNow() });
        answered.Confirm(due, UseShownBy.Audit, "18 of 20 files", by with { Now = app.Clock.GetUtcNow() });
        await using (var db = await app.Open())
        {
            db.AddRange(owed, over, kept, late, overtaken, answered);
            await db.Save();
        }

        (await Remind()).ShouldBeGreaterThanOrEqualTo(1);
        await using (var db = await app.Open())
        {
            var letter = await db.Outbox.SingleAsync(m => m.ToAddress == lead.Account.Email && m.Subject.Contains("overdue"));
            letter.Body.ShouldContain("Policy OWED-1: Not received yet");
            letter.Body.ShouldNotContain("OVER-1");
            letter.Body.ShouldNotContain("KEPT-1");
        }

        (await Remind()).ShouldBe(0);
        (await lead.Get("/")).Text.ShouldContain("Acknowledge Policy OWED-1");
    }

    private async Task<int> Remind()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(Session.System(app.Partnership.Id), TestContext.Current.CancellationToken);
        return await scope.ServiceProvider.GetRequiredService<RemindOfPolicies>().Remind(app.Partnership.Id, app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
    }

    private static async Task<string> Read(Visitor visitor, int number)
    {
        using var file = await visitor.Send(HttpMethod.Get, $"/policies/FILE-1/versions/{number}/file");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        return await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
