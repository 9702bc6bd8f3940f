using System.Net;
using System.Text.RegularExpressions;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Accounts;

public sealed class InvitationTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Chosen = "seven green umbrellas";

    [Fact]
    public async Task An_invited_person_opens_the_link_chooses_a_password_and_signs_in_with_the_role_they_were_given()
    {
        var link = await Invite("lead@eastmere.example", Role.OrganisationLead);

        var welcome = await app.Nobody().Get(link);
        welcome.Text.ShouldContain("Invented Administrator has invited you");
        var signIn = await welcome.Submit("Accept invitation", ("FullName", "Priya Lightfoot"), ("Password", Chosen));
        signIn.Done.ShouldBe("Your account is ready. Sign in with your new password.");
        await signIn.Submit("Sign in", ("Email", "lead@eastmere.example"), ("Password", Chosen));

        await using var db = await app.Open();
        var account = await db.Accounts.SingleAsync(one => one.Email == "lead@eastmere.example", TestContext.Current.CancellationToken);
        account.FullName.ShouldBe("Priya Lightfoot");
        account.Role.ShouldBe(Role.OrganisationLead);
        account.Organisation.ShouldBe(app.Organisation.Id);
        account.LastSignInAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var link = await Invite("once@eastmere.example", Role.Reader);
        await (await app.Nobody().Get(link)).Submit("Accept invitation", ("FullName", "Owen Hale"), ("Password", Chosen));

        (await app.Nobody().Get(link)).Heading.ShouldBe("This invitation no longer works");
    }

    [Fact]
    public async Task A_link_works_for_seven_days()
    {
        var link = await Invite("week@eastmere.example", Role.Reader);
        (await app.Nobody().Get(link)).Text.ShouldContain("has invited you");

        await app.Database.AsOwner("update invitation set invited_at = invited_at - interval '7 days', expires_at = expires_at - interval '7 days' where email = 'week@eastmere.example'");

        (await app.Nobody().Get(link)).Heading.ShouldBe("This invitation no longer works");
    }

    [Fact]
    public async Task A_withdrawn_invitation_opens_nothing()
    {
        var link = await Invite("withdrawn@eastmere.example", Role.Reader);
        var people = await (await app.SignedInAs(Role.Administrator)).Get("/administration/people");
        var form = people.Document.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("withdrawn@eastmere.example", StringComparison.Ordinal))
            .QuerySelector("input[name=invitation]")!.GetAttribute("value");

        var next = await people.Submit("Withdraw", ("invitation", form));

        next.Done.ShouldNotBeNull().ShouldContain("Its link no longer works");
        (await app.Nobody().Get(link)).Heading.ShouldBe("This invitation no longer works");
    }

    [Theory]
    [InlineData("password1234", "lists of stolen passwords")]
    [InlineData("qwertyqwerty", "lists of stolen passwords")]
    [InlineData("short", "at least 12 characters")]
    [InlineData("Thistlewood26", "too similar to your name")]
    public async Task A_weak_password_is_refused_and_the_name_that_was_typed_stays(string password, string because)
    {
        var link = await Invite($"{Guid.NewGuid():N}@eastmere.example", Role.Reader);

        var page = await (await app.Nobody().Get(link)).Submit("Accept invitation", ("FullName", "Ifeoma Thistlewood"), ("Password", password));

        page.Errors.ShouldContain(error => error.Contains(because, StringComparison.Ordinal));
        page.Document.QuerySelector("#FullName")!.GetAttribute("value").ShouldBe("Ifeoma Thistlewood");
        page.Document.QuerySelector("#Password")!.GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task A_lead_needs_an_organisation()
    {
        var page = await (await (await app.SignedInAs(Role.Administrator)).Get("/administration/people/invite"))
            .Submit("Send invitation", ("FullName", "Owen Hale"), ("Email", "owen@eastmere.example"), ("Role", "OrganisationLead"));

        page.Errors.ShouldBe(["Choose the organisation that they lead"]);
    }

    private async Task<string> Invite(string email, Role role)
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        var page = await (await administrator.Get("/administration/people/invite")).Submit(
            "Send invitation", ("FullName", "Owen Hale"), ("Email", email), ("Role", role.ToString()),
            ("Organisation", role == Role.OrganisationLead ? app.Organisation.Id.Value.ToString() : ""));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Errors.ShouldBeEmpty();
        // Without a mail server the administrator finds the letter in the outbox.
        var outbox = await administrator.Get("/administration/outbox");
        var letter = outbox.Document.QuerySelectorAll("tr").Single(row => row.TextContent.Contains(email, StringComparison.Ordinal));
        return new Uri(Regex.Match(letter.TextContent, @"http://localhost/invitation/\w+").Value).PathAndQuery;
    }
}
