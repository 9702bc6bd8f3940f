using System.Text;
using GoldenThread.Documents.SelfAssessments;
using GoldenThread.Time;

namespace GoldenThread.BrowserTests;

/// <summary>A self-assessment by the manager, an organisation's lead, the panel and the board on a phone: once without scripts.</summary>
public sealed class SelfAssessmentJourneyTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_self_assessment_is_opened_written_signed_off_questioned_and_read_by_statement(bool scripts)
    {
        var today = LondonTime.Today(TimeProvider.System);
        var (reference, title) = ($"S11-J{(scripts ? 1 : 2)}", $"Section 11, {(scripts ? "with" : "without")} scripts");
        var set = StandardsReader.Product[0];
        await using var manager = await site.SignedIn(Role.BusinessManager, Window.Phone, scripts);
        await manager.Go("/self-assessments/new");
        await manager.Fill("Reference", reference);
        await manager.Fill("Title", title);
        await manager.Choose("Standards", $"{set.Title}, version 1");
        await manager.Fill("Sign off by", $"{today.AddDays(30):d MMMM yyyy}");
        await manager.Tick(site.Organisation.Name);
        await manager.Check();
        await manager.Press("Open a cycle");
        await manager.Heads(title);
        await manager.Check();
        var panellist = await site.SignedInAs(Role.BoardMember);
        await manager.Follow("Name the panel");
        await manager.Choose("Person", $"{panellist.Account.FullName}, {panellist.Account.Email}");
        await manager.Press("Name this person");
        await manager.Shows("is on the panel");
        await manager.Check();

        await using var lead = await site.SignedIn(Role.OrganisationLead, Window.Phone, scripts);
        await lead.Go("/self-assessments");
        await lead.Check();
        await lead.Follow($"Write and sign off {title}");
        await lead.Check();
        await lead.Follow("Listening to children");
        await lead.Page.GetByRole(Microsoft.Playwright.AriaRole.Group, new() { Name = "Score of 2.1" }).GetByLabel("Met", new() { Exact = true }).CheckAsync();
        await lead.Fill("How 2.1 is done", "Their words stand in every visit");
        if (scripts) await lead.Picture("self-assessment-write-phone");
        await lead.Check();
        await lead.Press("Save and stay here");
        await lead.Shows("Listening to children saved.");
        await lead.Go($"/self-assessments/{reference}/{site.Organisation.Id.Value}/sign-off");
        await lead.Shows("1.1 has no score");
        await lead.Check();
        await lead.Go($"/self-assessments/{reference}/{site.Organisation.Id.Value}/file");
        var csv = "Reference,Score,Evidence\n" + string.Join('\n', set.Statements.Select(s => $"{s.Reference},{(s.Reference == "1.1" ? "Met" : "Partly met")},Audit of May"));
        await lead.Page.SetInputFilesAsync("input[type=file]", new Microsoft.Playwright.FilePayload { Name = "s11.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await lead.Press("Check only");
        await lead.Shows("What changes");
        await lead.Check();
        await lead.Page.SetInputFilesAsync("input[type=file]", new Microsoft.Playwright.FilePayload { Name = "s11.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await lead.Press("Take in");
        await lead.Shows("statements changed");
        await lead.Go($"/self-assessments/{reference}/{site.Organisation.Id.Value}/sign-off");
        await lead.Fill("Who agreed it", "Ada Frost, chief nurse");
        await lead.Press("Sign off");
        await lead.Shows("Signed off by");
        await lead.Check();

        await using var board = await site.SignedIn(panellist.Account, Window.Phone, scripts);
        await board.Go("/");
        await board.Shows("Self-assessments for your panel");
        await board.Go($"/self-assessments/{reference}/{site.Organisation.Id.Value}/statements/1.1");
        await board.Check();
        await board.Fill("Question to the organisation", "Who answers for it at night?");
        await board.Press("Put the question");
        await board.Shows("Question put.");
        await board.Page.GetByRole(Microsoft.Playwright.AriaRole.Group, new() { Name = "Panel score" }).GetByLabel("Partly met", new() { Exact = true }).CheckAsync();
        await board.Fill("Why", "Nobody is named for the night");
        await board.Press("Give the panel’s score");
        await board.Shows("Panel score given.");
        await board.Check();

        await lead.Go("/");
        await lead.Shows("Panels waiting for your answer");
        await lead.Go($"/self-assessments/{reference}/{site.Organisation.Id.Value}/statements/1.1");
        await lead.Fill("Who answers for it at night?", "The director on call");
        await lead.Check();
        await lead.Press("Answer");
        await lead.Shows("Answered.");
        await lead.Tick("We agree");
        await lead.Press("Save");
        await lead.Shows("The organisation agrees");
        await board.Go($"/self-assessments/{reference}/{site.Organisation.Id.Value}");
        await board.Press("Settle this return");
        await board.Shows("Return settled.");
        await board.Go($"/self-assessments/{reference}");
        await board.Shows("Figures are shown once 3 organisations have signed off");
        await board.Check();
        await board.Go($"/self-assessments/{reference}/statements/1.1");
        await board.Fill("Question", "What do staff say?");
        await board.Press("Ask about the difference");
        await board.Shows("Not answered yet");
        await board.Check();

        await manager.Go($"/self-assessments/{reference}/statements/1.1");
        await manager.Shows("1 of 1 (100%)");
        if (scripts) await manager.Picture("self-assessment-statement-phone");
        await manager.Check();
        await manager.Page.GetByText("Answer the question of").ClickAsync();
        await manager.Fill("Answer", "We ask them in the spring");
        await manager.Check();
        await manager.Press("Answer the question");
        await manager.Shows("Answer: We ask them in the spring");
        await manager.Go($"/self-assessments/{reference}/close");
        await manager.Check();
        await manager.Press("Close the cycle");
        await manager.Shows("Cycle closed.");
    }
}
