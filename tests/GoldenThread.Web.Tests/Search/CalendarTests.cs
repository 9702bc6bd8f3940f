using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GoldenThread.Storage.Accounts;
using GoldenThread.Web.Api.Returns;
using GoldenThread.Work.Accounts;

namespace GoldenThread.Web.Tests.Search;

/// <summary>The feed of due dates.</summary>
public sealed class CalendarTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Fact]
    public async Task A_calendar_reads_due_dates_at_a_secret_address_until_it_is_renewed()
    {
        var plan = await SomePlan.In(app, "Write the guide", due: "March 2027");
        await SomePlan.In(app, "For the police alone", (await app.AddOrganisation(app.Partnership.Id, "Northmere Police")).Id, due: "31 March 2027");
        var lead = await app.SignedInAs(Role.OrganisationLead);

        var address = Address(await (await lead.Get("/account/calendar")).Submit("Create calendar address"));
        var feed = await Read(address);

        feed.ShouldContain("DTSTART;VALUE=DATE:20270331\r\nDTEND;VALUE=DATE:20270401");
        feed.ShouldContain($"UID:{plan.Action.Id.Value}@golden-thread");
        Unfolded(feed).ShouldContain("Due by the end of March 2027: Write the guide");
        feed.ShouldNotContain("police");
        (await Read(address)).ShouldContain($"UID:{plan.Action.Id.Value}@golden-thread");

        var renewed = Address(await (await lead.Get("/account/calendar")).Submit("Create new calendar address"));
        (await app.Nobody().Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Read(renewed)).ShouldContain("BEGIN:VEVENT");
        await (await lead.Get("/account/calendar")).Submit("Delete calendar address");
        (await app.Nobody().Get(renewed)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_secret_of_a_calendar_is_no_token_and_a_token_is_no_calendar()
    {
        var person = await app.NewPerson(Role.Reader);
        var address = Address(await (await person.Get("/account/calendar")).Submit("Create calendar address"));
        var calendar = address["/calendar/".Length..^".ics".Length];
        var token = TokenSecret.New();
        await using (var db = await app.Open())
        {
            db.ApiTokens.Add(new ApiToken
            {
                Partnership = app.Partnership.Id,
                AccountId = person.Account.Id,
                Name = "A program",
                Purpose = TokenPurpose.Api,
                Role = Role.Reader,
                TokenHash = TokenSecret.Hash(token),
                IssuedAt = app.Clock.GetUtcNow(),
            });
            await db.Save();
        }

        (await Asks(token)).ShouldBe(HttpStatusCode.OK);
        (await Asks(calendar)).ShouldBe(HttpStatusCode.Unauthorized);
        using var answer = await app.Nobody().Send(HttpMethod.Get, $"/calendar/{token}.ics");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        async Task<HttpStatusCode> Asks(string secret)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/plans");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
            using var said = await app.Nobody().Http.SendAsync(request, TestContext.Current.CancellationToken);
            return said.StatusCode;
        }
    }

    [Fact]
    public void Lines_are_folded_at_75_octets_and_no_letter_is_cut()
    {
        var words = string.Concat(Enumerable.Repeat("Größe – £5, „ja“; a\\b 👶 ", 12));

        var text = CalendarText.Write("x", [new CalendarDay("1@x", new DateOnly(2027, 3, 31), words, "one\r\ntwo", "")], DateTimeOffset.UnixEpoch);

        foreach (var line in text.Split("\r\n")) Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
        text.ShouldNotContain("\uFFFD");
        Unfolded(text).ShouldContain(
            "SUMMARY:" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
                .Replace(";", "\\;", StringComparison.Ordinal));
        text.ShouldContain("DESCRIPTION:one\\ntwo\r\n");
        text.ReplaceLineEndings("").ShouldNotContain("\n");
    }

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static string Address(WebPage page) => new Uri(page.Document.QuerySelector(".gt-code")!.TextContent.Trim()).PathAndQuery;

    private async Task<string> Read(string address)
    {
        using var answer = await app.Nobody().Send(HttpMethod.Get, address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        return await answer.Content.ReadAsStringAsync();
    }
}
