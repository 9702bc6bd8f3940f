using System.Net;
using System.Text.RegularExpressions;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Web.Tests.Api;
using GoldenThread.Work.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>Of an account that is locked, or has ended, nothing works any more; the account as it now is decides, whichever node changed it.</summary>
public sealed class ShutAccountTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    public static TheoryData<string> Ways => ["locked", "ended"];

    [Theory]
    [MemberData(nameof(Ways))]
    [InlineData("another role")]
    [InlineData("another role there")]
    [InlineData("another organisation")]
    public async Task Its_sessions_are_over_at_the_next_request_though_they_were_not_ended(string way)
    {
        var person = await app.NewPerson(Role.OrganisationLead);
        (await person.Get("/account")).Heading.ShouldBe("Your account");

        await Shut(person.Account.Id, way);

        (await person.Get("/account")).Heading.ShouldBe("Sign in");
        (await app.Database.AsOwner($"select count(*) from sign_in_session where account_id = '{person.Account.Id}'"))
            .ShouldBe(1L, "it is the account that decides, and not that somebody deleted the session");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Its_password_lets_nobody_in(string way)
    {
        var account = await app.AddAccount(Role.Reader);
        await Shut(account.Id, way);

        (await (await app.Nobody().Get("/sign-in"))
            .Submit("Sign in", ("Email", account.Email), ("Password", GoldenThreadApp.Password))).Errors.ShouldHaveSingleItem();
        // That it is shut is told only to whoever knows the password.
        (await (await app.Nobody().Get("/sign-in")).Submit("Sign in", ("Email", account.Email), ("Password", "not my password"))).Errors.ShouldBe(
            ["The email address or password is not correct"]);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_code_is_not_taken_where_it_was_shut_after_the_password(string way)
    {
        var person = await SecondStepAccount.In(app);
        foreach (var code in new[] { person.Code(), person.RecoveryCodes[0] })
        {
            var page = await person.GivePassword();
            await Shut(person.Account.Id, way);
            (await page.Submit("Continue", ("Code", code))).Path.ShouldStartWith("/sign-in");
            (await app.Database.AsOwner($"select count(*) from sign_in_session where account_id = '{person.Account.Id}'")).ShouldBe(0L, "and no session began");
            await Open(person.Account.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_link_to_a_new_password_opens_nothing_and_none_is_sent(string way)
    {
        var account = await app.AddAccount(Role.Reader);
        async Task<List<string>> Links()
        {
            await (await app.Nobody().Get("/forgotten-password")).Submit("Send link", ("Email", account.Email));
            await app.AfterTheAnswers();
            await using var db = await app.Open();
            var letters = await db.Outbox.Where(letter => letter.ToAddress == account.Email).Select(letter => letter.Body).ToListAsync(TestContext.Current.CancellationToken);
            return [.. letters.Select(body => new Uri(Regex.Match(body, @"http://localhost/new-password\S+").Value).PathAndQuery)];
        }

        var link = (await Links()).ShouldHaveSingleItem();
        await Shut(account.Id, way);

        (await (await app.Nobody().Get(link)).Submit("Save password", ("Password", "nine purple lanterns"))).Errors.ShouldBe(["This link has been used, or is too old. Ask for a new one"]);
        (await Links()).ShouldHaveSingleItem("an administrator lifts a lock, and no letter does");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Its_tokens_open_nothing(string way)
    {
        var program = await ApiClient.With(app, Role.Reader);
        (await program.Get("/api/v1/plans")).Status.ShouldBe(200);

        await Shut(await NewestIssuer(), way);

        (await program.Get("/api/v1/plans")).Status.ShouldBe(401);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Its_calendar_is_not_there(string way)
    {
        var person = await app.NewPerson(Role.Reader);
        var page = await (await person.Get("/account/calendar")).Submit("Create calendar address");
        var address = new Uri(page.Document.QuerySelector(".gt-code")!.TextContent.Trim()).PathAndQuery;
        using (var open = await app.Nobody().Send(HttpMethod.Get, address)) open.StatusCode.ShouldBe(HttpStatusCode.OK);

        await Shut(person.Account.Id, way);

        using var shut = await app.Nobody().Send(HttpMethod.Get, address);
        shut.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    [InlineData("another role")]
    public async Task The_invitations_that_it_gave_open_nothing(string way)
    {
        var administrator = await app.NewPerson(Role.Administrator);
        var email = $"{Guid.NewGuid():N}@eastmere.example";
        await (await administrator.Get("/administration/people/invite"))
            .Submit("Send invitation", ("FullName", "Owen Hale"), ("Email", email), ("Role", "Reader"), ("Organisation", ""));
        var body = (string)(await app.Database.AsOwner($"select body from outbox_message where to_address = '{email}'"))!;
        var link = new Uri(Regex.Match(body, @"http://localhost/invitation/\w+").Value).PathAndQuery;
        (await app.Nobody().Get(link)).Text.ShouldContain("has invited you");

        await Shut(administrator.Account.Id, way);

        (await app.Nobody().Get(link)).Heading.ShouldBe("This invitation no longer works");
    }

    [Fact]
    public async Task A_token_does_the_lesser_of_what_it_was_given_and_what_its_issuer_may_do()
    {
        var program = await ApiClient.With(app, Role.BusinessManager);
        var issuer = await NewestIssuer();
        (await program.Post("/api/v1/plans", new { reference = "SHUT1", title = "By a manager's token" })).Status.ShouldBe(201);

        await using (var db = await app.Open())
        {
            (await db.Accounts.SingleAsync(one => one.Id == issuer, TestContext.Current.CancellationToken)).Role = Role.Reader;
            await db.Save();
        }

        (await program.Get("/api/v1/plans")).Status.ShouldBe(200);
        (await program.Post("/api/v1/plans", new { reference = "SHUT2", title = "By a reader's" })).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData(Role.Administrator, Role.BusinessManager, Role.BusinessManager)]
    [InlineData(Role.BusinessManager, Role.BusinessManager, Role.BusinessManager)]
    [InlineData(Role.BusinessManager, Role.Reader, Role.Reader)]
    [InlineData(Role.Reader, Role.BusinessManager, Role.Reader)]
    public void What_a_token_may_do_is_no_more_than_either(Role issuer, Role given, Role now) => Right(issuer, given, null, null)!.Value.Role.ShouldBe(now);

    [Fact]
    public void A_token_of_an_organisation_that_its_issuer_no_longer_acts_for_opens_nothing()
    {
        var (theirs, other) = (OrganisationId.New(), OrganisationId.New());

        Right(Role.OrganisationLead, Role.OrganisationLead, theirs, theirs).ShouldBe((Role.OrganisationLead, theirs));
        Right(Role.OrganisationLead, Role.OrganisationLead, other, theirs).ShouldBeNull();
    }

    private static (Role Role, OrganisationId? Organisation)? Right(Role issuer, Role given, OrganisationId? actsFor, OrganisationId? tokenOf)
    {
        var partnership = PartnershipId.New();
        var account = new Account { Partnership = partnership, Role = issuer, Organisation = actsFor, FullName = "Issuer" };
        var token = new ApiToken
        {
            Partnership = partnership,
            AccountId = account.Id,
            Name = "x",
            Purpose = TokenPurpose.Api,
            Role = given,
            Organisation = tokenOf,
            TokenHash = [],
            IssuedAt = DateTimeOffset.UnixEpoch
        };
        return TokenRight.Of(token, account, DateTimeOffset.UnixEpoch);
    }

    private async Task<Guid> NewestIssuer()
    {
        await using var db = await app.Open();
        return (await db.ApiTokens.OrderByDescending(token => token.IssuedAt).FirstAsync(TestContext.Current.CancellationToken)).AccountId;
    }

    // As another node would: nothing of this process is told.
    private async Task Shut(Guid id, string way)
    {
        var elsewhere = (await app.AddOrganisation(app.Partnership.Id, $"Elsewhere {Guid.NewGuid():N}")).Id;
        await using var db = await app.Open();
        var account = await db.Accounts.SingleAsync(one => one.Id == id, TestContext.Current.CancellationToken);
        if (way == "locked") account.LockoutEnd = DateTimeOffset.MaxValue;
        if (way == "ended") (account.EndedAt, account.EndedBecause) = (app.Clock.GetUtcNow(), "Left");
        if (way == "another role") (account.Role, account.Organisation) = (Role.BoardMember, null);
        if (way == "another role there") account.Role = Role.Practitioner;
        if (way == "another organisation") account.Organisation = elsewhere;
        await db.Save();
    }

    private async Task Open(Guid id)
    {
        await using var db = await app.Open();
        var account = await db.Accounts.SingleAsync(one => one.Id == id, TestContext.Current.CancellationToken);
        (account.LockoutEnd, account.EndedAt, account.EndedBecause) = (null, null, null);
        await db.Save();
    }
}
