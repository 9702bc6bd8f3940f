using System.Net;
using GoldenThread.Accounts;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Web.Tests.Api;
using GoldenThread.Web.Tests.RoleWalk;
using GoldenThread.Work.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>Whoever needs a second step and has none, past the period of grace, reaches what sets one up, and nothing else.</summary>
public sealed class SecondStepNeededTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private static readonly string[] ToSetOneUp =
        ["account/second-step", "account/confirm", "account/authenticator", "account/authenticator/square", "account/passkeys", "account/passkeys/options", "sign-out"];

    [Fact]
    public async Task Past_grace_every_door_is_shut_but_those_that_set_one_up()
    {
        var reader = await app.NewPerson(Role.Reader);
        await Need(Role.Reader, days: 0);
        var reached = new List<string>();
        foreach (var door in await Doors.Of(app.Services))
        {
            if (door.Rule is not { } rule || rule.Who == Rule.Open || !rule.Allows(Role.Reader)) continue;
            using var answer = await reader.Send(new HttpMethod(door.Verb), door.Address, door.Verb is "GET" or "HEAD" ? null : new FormUrlEncodedContent([]));
            var turnedAway = answer.StatusCode == HttpStatusCode.Forbidden || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString == "/account/second-step");
            if (!turnedAway) reached.Add(door.Route);
        }

        reached.Distinct().Order().ShouldBe(ToSetOneUp.Order());
        await Need(Role.Reader, days: null);
    }

    [Fact]
    public async Task In_grace_they_are_told_and_go_on_and_afterwards_the_app_lets_them_in_again()
    {
        await Need(Role.BoardMember, days: 14);
        var account = await app.AddAccount(Role.BoardMember);
        var browser = app.Nobody();
        var told = await (await browser.Get("/sign-in?returnUrl=%2Fplans")).Submit("Sign in", ("Email", account.Email), ("Password", GoldenThreadApp.Password));
        told.Heading.ShouldBe("Second step to sign in");
        told.Text.ShouldContain("You have until");
        told.Document.QuerySelector("a[href='/plans']").ShouldNotBeNull();
        (await browser.Get("/plans")).Heading.ShouldBe("Action plans");

        await Since(Role.BoardMember, app.Clock.GetUtcNow().AddDays(-15));
        (await browser.Get("/plans")).Heading.ShouldBe("Second step to sign in");
        var setUp = await browser.GetAndConfirm("/account/authenticator");
        var key = setUp.Document.QuerySelector("#key")!.TextContent.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        (await setUp.Submit("Use this app", ("Code", AppCode.Of(key, app.Clock.GetUtcNow())))).Heading.ShouldBe("Save your recovery codes");
        (await browser.Get("/plans")).Heading.ShouldBe("Action plans");
        (await (await browser.Get("/account/authenticator")).Submit("Stop using the app", ("Code", AppCode.Of(key, app.Clock.GetUtcNow().AddSeconds(30))))).Errors
            .ShouldHaveSingleItem().ShouldStartWith("Your role needs a second step");
        await Need(Role.BoardMember, days: null);
    }

    [Fact]
    public async Task Their_tokens_and_calendar_addresses_stop_too()
    {
        var program = await ApiClient.With(app, Role.Reader);
        var person = await app.NewPerson(Role.OrganisationLead);
        var page = await (await person.Get("/account/calendar")).Submit("Create calendar address");
        var address = new Uri(page.Document.QuerySelector(".gt-code")!.TextContent.Trim()).PathAndQuery;
        (await program.Get("/api/v1/plans")).Status.ShouldBe(200);

        await Need(Role.Administrator, days: 0);
        await Need(Role.OrganisationLead, days: 0);

        (await program.Get("/api/v1/plans")).Status.ShouldBe(401, "its issuer has none");
        using (var shut = await app.Nobody().Send(HttpMethod.Get, address)) shut.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Need(Role.Administrator, days: null);
        await Need(Role.OrganisationLead, days: null);
        (await program.Get("/api/v1/plans")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_administrator_says_who_needs_one_and_sees_who_lacks_it_and_the_second_of_two_is_told()
    {
        var administrator = await app.NewPerson(Role.Administrator);
        var (first, second) = (await administrator.Get("/administration/second-steps"), await administrator.Get("/administration/second-steps"));
        (await first.Submit("Save", ("Roles", "TeamManager"), ("GraceDays", "91"))).Errors.ShouldHaveSingleItem().ShouldContain("0 to 90");
        var manager = await app.AddAccount(Role.TeamManager);

        var saved = await first.Submit("Save", ("Roles", "TeamManager"), ("GraceDays", "7"));
        saved.Text.ShouldContain("Saved");
        saved.Document.QuerySelectorAll("tbody tr").ShouldContain(row => row.TextContent.Contains(manager.FullName) && row.TextContent.Contains("From"));
        (await second.Submit("Save", ("Roles", "TeamManager"), ("GraceDays", "9"))).Errors.ShouldHaveSingleItem().ShouldContain("Somebody else changed this");
        await Need(Role.TeamManager, days: null);
    }

    [Fact]
    public async Task A_lost_second_step_is_taken_off_by_two_people_and_never_by_one()
    {
        var lost = await SecondStepAccount.In(app);
        var (asks, agrees) = (await app.NewPerson(Role.Administrator), await app.NewPerson(Role.BusinessManager));
        var person = await asks.Get($"/administration/people/{lost.Account.Id}");
        (await person.Submit("Ask for removal", ("Sure", ""))).Errors.ShouldBe(["Say how you made sure that it is them"]);
        await (await asks.Get($"/administration/people/{lost.Account.Id}")).Submit("Ask for removal", ("Sure", "I called her back on the number in our directory"));
        SecondStepRecovery asked;
        await using (var db = await app.Open())
        {
            asked = await db.SecondStepRecoveries.SingleAsync(one => one.AccountId == lost.Account.Id, TestContext.Current.CancellationToken);
            (await db.Outbox.AnyAsync(one => one.ToAddress == agrees.Account.Email && one.Body.Contains($"/recoveries/{asked.Id}"), TestContext.Current.CancellationToken)).ShouldBeTrue();
        }

        (await asks.GetAndConfirm($"/recoveries/{asked.Id}")).Document.QuerySelector("form[action*=Agree]").ShouldBeNull("who asked does not agree");
        Should.Throw<RuleException>(() => asked.Say(RecoveryAnswer.Agreed, new Actor(asked.AskedById, "Same", Role.Administrator, null, app.Clock.GetUtcNow())));
        (await agrees.Get("/")).Text.ShouldContain("Remove a lost authenticator app and passkeys");

        (await (await agrees.GetAndConfirm($"/recoveries/{asked.Id}")).Submit("I have made sure, and agree")).Text.ShouldContain("Removed");

        var browser = app.Nobody();
        await browser.SignIn(lost.Account.Email!, GoldenThreadApp.Password);
        await using var after = await app.Open();
        (await after.SecondStepRecoveries.SingleAsync(one => one.Id == asked.Id, TestContext.Current.CancellationToken)).Answer.ShouldBe(RecoveryAnswer.Agreed);
    }

    [Fact]
    public async Task Below_the_pages_too_it_is_asked_once_by_a_piece_of_work_and_agreed_by_those_who_may_alone()
    {
        var lost = await SecondStepAccount.In(app);
        lost.Account.TwoFactorEnabled = true;
        var (asks, reads) = (await app.AddAccount(Role.Administrator), await app.AddAccount(Role.Reader));

        await As(asks, work => work.Ask(lost.Account, "I called her back"));
        (await Should.ThrowAsync<RuleException>(() => As(asks, work => work.Ask(lost.Account, "I called her back")))).Message.ShouldStartWith("This was asked for already");
        Guid asked;
        await using (var db = await app.Open()) asked = (await db.SecondStepRecoveries.SingleAsync(one => one.AccountId == lost.Account.Id, TestContext.Current.CancellationToken)).Id;
        (await Should.ThrowAsync<RuleException>(() => As(asks, work => work.Ask(reads, "I called her back")))).Message.ShouldStartWith("The account has neither");
        (await Should.ThrowAsync<RuleException>(() => As(reads, work => work.Answer(asked, RecoveryAnswer.Agreed)))).Message.ShouldBe("A second administrator or a business manager agrees");
        (await app.Database.AsOwner($"select two_factor_enabled from account where id = '{lost.Account.Id}'")).ShouldBe(true);
    }

    [Fact]
    public async Task What_is_taken_off_leaves_no_way_in_that_was_there_before_and_its_owner_is_told()
    {
        var lost = await SecondStepAccount.In(app);
        var page = await lost.GivePassword();
        var signedIn = await page.Submit("Continue", ("Code", lost.Code()));
        signedIn.Path.ShouldNotContain("sign-in");
        var id = lost.Account.Id;
        await app.Database.AsOwner($"insert into account_passkey (partnership_id, credential_id, account_id, data) select partnership_id, 'a key'::bytea, id, '{{}}' from account where id = '{id}'");
        var (asks, agrees) = (await app.AddAccount(Role.Administrator), await app.AddAccount(Role.BusinessManager));
        await As(asks, work => work.Ask(lost.Account, "I called her back"));
        Guid asked;
        await using (var db = await app.Open()) asked = (await db.SecondStepRecoveries.SingleAsync(one => one.AccountId == id, TestContext.Current.CancellationToken)).Id;
        var stamp = await app.Database.AsOwner($"select security_stamp from account_secret where account_id = '{id}'");

        await As(agrees, work => work.Answer(asked, RecoveryAnswer.Agreed));

        (await app.Database.AsOwner($"select two_factor_enabled from account where id = '{id}'")).ShouldBe(false);
        foreach (var table in (string[])["account_token", "account_passkey", "sign_in_session"])
            (await app.Database.AsOwner($"select count(*) from {table} where account_id = '{id}'")).ShouldBe(0L, table);
        (await app.Database.AsOwner($"select security_stamp from account_secret where account_id = '{id}'")).ShouldNotBe(stamp);
        await using var after = await app.Open();
        (await after.Outbox.AnyAsync(one => one.ToAddress == lost.Account.Email && one.Body.Contains("removed the authenticator app"), TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_database_asks_and_what_the_rules_say_are_one()
    {
        var account = await app.AddAccount(Role.Supervisor);
        var browser = app.Nobody();
        await browser.SignIn(account.Email!, GoldenThreadApp.Password);
        var now = app.Clock.GetUtcNow();
        var wrong = new List<string>();
        foreach (var counts in new[] { true, false })
            foreach (var step in new SecondStep?[] { null, SecondStep.Code, SecondStep.Passkey, SecondStep.Provider })
                foreach (var (since, roleSince) in new (int, int?)[] { (-20, null), (-20, -5), (-5, -20), (-5, null) })
                {
                    await Need(Role.Supervisor, days: 10, counts, now.AddDays(since));
                    SecondStepRule rule;
                    await using (var db = await app.Open())
                    {
                        (await db.Accounts.SingleAsync(one => one.Id == account.Id, TestContext.Current.CancellationToken)).RoleSince = roleSince is { } days ? now.AddDays(days) : null;
                        await app.Database.AsOwner($"update sign_in_session set second_step = {(step is { } word ? $"'{word.ToString().ToLowerInvariant()}'" : "null")} where account_id = '{account.Id}'");
                        await db.Save(cancellation: TestContext.Current.CancellationToken);
                        rule = await db.SecondStepRules.SingleAsync(one => one.Role == Role.Supervisor, TestContext.Current.CancellationToken);
                    }

                    var shut = (await browser.Get("/account")).Heading != "Your account";
                    if (shut != rule.ShutsOut(step, roleSince is { } ago ? now.AddDays(ago) : null, now)) wrong.Add($"{step} {counts} {since} {roleSince}");
                }

        wrong.ShouldBeEmpty();
        await Need(Role.Supervisor, days: null);
    }

    // As a page would: within the session of somebody who is signed in.
    private async Task As(Account account, Func<RecoverSecondStep, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoldenThreadDb>().Begin(account.Session, TestContext.Current.CancellationToken);
        await work(scope.ServiceProvider.GetRequiredService<RecoverSecondStep>());
    }

    private async Task Need(Role role, int? days, bool providerCounts = false, DateTimeOffset? since = null)
    {
        await using var db = await app.Open();
        var rule = await db.SecondStepRules.SingleOrDefaultAsync(one => one.Role == role, TestContext.Current.CancellationToken);
        if (rule is null) db.Add(rule = new SecondStepRule { Partnership = app.Partnership.Id, Role = role });
        var by = new Actor(PersonId.New(), "Test", Role.Administrator, null, since ?? app.Clock.GetUtcNow().AddMinutes(-1));
        rule.Say(false, 0, false, by);
        rule.Say(days is not null, days ?? 0, providerCounts, by);
        await db.Save(cancellation: TestContext.Current.CancellationToken);
    }

    private Task Since(Role role, DateTimeOffset since) => Need(role, 14, since: since);
}
