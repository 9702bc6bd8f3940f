using System.Net;

namespace GoldenThread.Web.Tests.Api;

/// <summary>Tokens from their issue to their end.</summary>
public sealed class TokenPageTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_token_is_shown_once_works_and_stops_when_it_is_revoked()
    {
        var administrator = await app.SignedInAs(Role.Administrator);

        var issued = await (await administrator.Get("/administration/tokens")).Submit("Create API token", ("Name", "Council's reports"), ("Role", "Reader"));
        var secret = issued.Document.QuerySelector(".gt-code")!.TextContent.Trim();
        var client = new ApiClient(app.Nobody().Http, secret);
        (await client.Get("/api/v1/plans")).Status.ShouldBe(200);

        var list = await administrator.Get("/administration/tokens");
        list.Document.Body!.TextContent.ShouldNotContain(secret);
        list.Text.ShouldContain("Council's reports");
        (await list.Submit("Revoke the token of Council's reports")).Done.ShouldBe("Token of “Council's reports” revoked. It no longer works.");
        (await client.Get("/api/v1/plans")).Status.ShouldBe(401);
        await using var db = await app.Open();
        (await app.Database.AsOwner($"select count(*) from history_entry where coalesce(after::text, '') like '%{secret}%'")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_program_never_administers_and_a_leads_token_needs_an_organisation()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        var page = await administrator.Get("/administration/tokens");

        (await page.Submit("Create API token", ("Name", "x"), ("Role", "Administrator"))).Errors.ShouldContain("Choose what the program can do");
        (await page.Submit("Create API token", ("Name", "x"), ("Role", "OrganisationLead"))).Errors.ShouldContain("Choose the organisation that the program can see");
        (await page.Submit(
            "Create API token", ("Name", "x"), ("Role", "Reader"), ("Until", "2001-01-01"))).Errors.ShouldContain("Enter a last day from today to one year from today");
    }

    [Fact]
    public async Task Nobody_but_an_administrator_sees_them()
    {
        (await (await app.SignedInAs(Role.BusinessManager)).Get("/administration/tokens")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
