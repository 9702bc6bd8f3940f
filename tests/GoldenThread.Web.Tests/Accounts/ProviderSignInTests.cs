using GoldenThread.Accounts;
using GoldenThread.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Accounts;

/// <summary>Who comes in by an organisation's sign-in, and who does not.</summary>
public sealed class ProviderSignInTests(AppWithProvider app) : IClassFixture<AppWithProvider>
{
    [Fact]
    public async Task A_known_person_signs_in_through_their_organisation_and_is_known_by_its_number_from_then_on()
    {
        var account = await app.AddAccount(Role.Reader);
        (await app.SignIn(("sub", "42"), ("email", account.Email!), ("email_verified", true))).Heading.ShouldBe("Your account");

        (await app.SignIn(("sub", "42"), ("email", "changed@elsewhere.example"), ("email_verified", false))).Text.ShouldContain(account.Email!);
        (await app.Database.AsOwner($"select provider_key from account_login where account_id = '{account.Id}'")).ShouldBe($"{app.Provider.Address} 42", "by issuer and subject");
    }

    [Fact]
    public async Task An_invited_person_gets_their_account_by_signing_in_through_their_organisation()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        await (await administrator.Get("/administration/people/invite")).Submit(
            "Send invitation", ("FullName", "Rosa Pembury"), ("Email", "Rosa@Eastmere.example"), ("Role", "BoardMember"), ("Organisation", ""));

        var page = await app.SignIn(("sub", "rosa"), ("email", "rosa@eastmere.example"), ("email_verified", "true"));

        page.Text.ShouldContain("Rosa Pembury");
        page.Text.ShouldContain("Board member");
    }

    [Fact]
    public async Task What_only_user_info_says_counts_too()
    {
        var account = await app.AddAccount(Role.Reader);
        app.Provider.Told = new() { ["email"] = account.Email!, ["email_verified"] = true };

        (await app.SignIn(("sub", "told"))).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_checked_opens_nothing()
    {
        var account = await app.AddAccount(Role.Reader);

        (await app.SignIn(("sub", "7"), ("email", account.Email!), ("email_verified", false))).Text.ShouldContain("has not confirmed this email address");
        (await app.SignIn(("sub", "7"), ("email", account.Email!))).Text.ShouldContain("has not confirmed this email address");
        (await app.SignIn(("sub", "7"), ("email", account.Email!), ("xms_edov", false))).Text.ShouldContain("has not confirmed this email address");
    }

    [Theory]
    [InlineData(true)]
    [InlineData("1")]
    [InlineData(1)]
    public async Task Entra_says_by_a_claim_of_its_own_that_the_domain_of_an_address_was_checked(object edov)
    {
        var account = await app.AddAccount(Role.Reader);

        (await app.SignIn(("sub", $"edov-{edov}-{edov.GetType()}"), ("email", account.Email!), ("xms_edov", edov))).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task Where_a_tenants_addresses_are_trusted_those_of_its_domains_count_without_any_claim()
    {
        var (own, other, denied) = (
            await app.AddAccount(Role.Reader, email: "own@council.example"), await app.AddAccount(Role.Reader, email: "own@elsewhere.example"),
            await app.AddAccount(Role.Reader, email: "denied@council.example"));

        (await app.SignIn(AppWithProvider.Trusting, ("sub", "own"), ("tid", AppWithProvider.Tenant), ("preferred_username", own.Email!))).Heading.ShouldBe("Your account");
        (await app.SignIn(AppWithProvider.Trusting, ("sub", "other"), ("tid", AppWithProvider.Tenant), ("email", other.Email!))).Text.ShouldContain("has not confirmed", Case.Sensitive, "another's domain");
        (await app.SignIn(AppWithProvider.Trusting, ("sub", "lookalike"), ("tid", AppWithProvider.Tenant), ("email", "own@evil-council.example"))).Text.ShouldContain("has not confirmed");
        (await app.SignIn(AppWithProvider.Trusting, ("sub", "denied"), ("tid", AppWithProvider.Tenant), ("email", denied.Email!), ("email_verified", false))).Text
            .ShouldContain("has not confirmed", Case.Sensitive, "it says itself that it did not check");
        (await app.SignIn(AppWithProvider.Trusting, ("sub", "denied"), ("tid", AppWithProvider.Tenant), ("email", denied.Email!), ("xms_edov", false))).Text
            .ShouldContain("has not confirmed", Case.Sensitive, "and in Entra's own words");
    }

    [Fact]
    public async Task An_address_that_was_given_to_somebody_else_opens_nothing_until_an_administrator_says_so()
    {
        var account = await app.AddAccount(Role.Reader);
        (await app.SignIn(("sub", "first"), ("email", account.Email!), ("email_verified", true))).Heading.ShouldBe("Your account");

        (await app.SignIn(("sub", "second"), ("email", account.Email!), ("email_verified", true))).Text.ShouldContain("No account here can use");

        var administrator = await app.SignedInAs(Role.Administrator);
        await (await administrator.Get($"/administration/people/{account.Id}")).Submit("Forget organisation’s sign-in");
        (await app.SignIn(("sub", "second"), ("email", account.Email!), ("email_verified", true))).Heading.ShouldBe("Your account");
        (await app.SignIn(("sub", "first"), ("email", account.Email!), ("email_verified", true))).Text.ShouldContain("No account here can use");
    }

    [Fact]
    public async Task A_provider_of_one_organisation_lets_in_its_people_alone()
    {
        var (lead, reader) = (await app.AddAccount(Role.OrganisationLead), await app.AddAccount(Role.Reader));

        (await app.SignIn("own", ("sub", "lead"), ("email", lead.Email!), ("email_verified", true))).Heading.ShouldBe("Your account");
        (await app.SignIn("own", ("sub", "reader"), ("email", reader.Email!), ("email_verified", true))).Text.ShouldContain("No account here can use");
        (await app.Database.AsOwner($"select count(*) from account_login where account_id = '{reader.Id}'")).ShouldBe(0L);

        await Becomes(lead.Id, Role.Reader, null);
        (await app.SignIn("own", ("sub", "lead"), ("email", lead.Email!), ("email_verified", true))).Text.ShouldContain("No account here can use", Case.Sensitive, "who does not act for it any more does not come in by it");

        var administrator = await app.SignedInAs(Role.Administrator);
        await (await administrator.Get("/administration/people/invite")).Submit(
            "Send invitation", ("FullName", "Ivo Marsh"), ("Email", "ivo@eastmere.example"), ("Role", "Reader"), ("Organisation", ""));
        (await app.SignIn("own", ("sub", "ivo"), ("email", "ivo@eastmere.example"), ("email_verified", true))).Text.ShouldContain("No account here can use");
        (await app.Database.AsOwner("select count(*) from account where normalized_email = 'IVO@EASTMERE.EXAMPLE'")).ShouldBe(0L, "it makes no account of an invitation that is not for it");
    }

    [Fact]
    public async Task Somebody_whom_nobody_invited_is_not_let_in() =>
        (await app.SignIn(("sub", "8"), ("email", "stranger@eastmere.example"), ("email_verified", true))).Text.ShouldContain("No account here can use the email address");

    [Fact]
    public async Task An_ended_account_stays_shut()
    {
        var account = await app.AddAccount(Role.Reader);
        await app.Database.AsOwner($"update account set ended_at = now(), ended_because = 'left' where id = '{account.Id}'");

        (await app.SignIn(("sub", "9"), ("email", account.Email!), ("email_verified", true))).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task A_locked_account_is_answered_like_an_unknown_one_and_nothing_is_added_to_it()
    {
        var account = await app.AddAccount(Role.Reader);
        await app.Database.AsOwner($"update account set lockout_end = 'infinity' where id = '{account.Id}'");

        var locked = await app.SignIn(("sub", "10"), ("email", account.Email!), ("email_verified", true));
        var unknown = await app.SignIn(("sub", "11"), ("email", "somebody@eastmere.example"), ("email_verified", true));

        locked.Text.ShouldBe(unknown.Text);
        (await app.Database.AsOwner($"select count(*) from account_login where account_id = '{account.Id}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task The_provider_s_second_step_counts_where_the_partnership_says_so_and_only_by_its_signed_token()
    {
        var account = await app.AddAccount(Role.LookUpClinician);
        async Task<string> Heading(params (string, object)[] more) => (await app.SignIn([("sub", "twice"), ("email", account.Email!), ("email_verified", true), .. more])).Heading;
        await Need(providerCounts: true);

        (await Heading(("amr", new[] { "pwd" }))).ShouldBe("Second step to sign in");
        app.Provider.Told = new() { ["amr"] = new[] { "mfa" } };
        (await Heading()).ShouldBe("Second step to sign in", "what the page about a person says is not signed");
        (await Heading(("amr", new[] { "pwd", "mfa" }))).ShouldBe("Your account");
        (await Heading(("acr", "mfa"))).ShouldBe("Your account");

        await Need(providerCounts: false);
        (await Heading(("amr", new[] { "pwd", "mfa" }))).ShouldBe("Second step to sign in");

        var withApp = await SecondStepAccount.In(app);
        await Becomes(withApp.Account.Id, Role.LookUpClinician, account.Organisation);
        (await app.SignIn(("sub", "app"), ("email", withApp.Account.Email!), ("email_verified", true), ("amr", new[] { "mfa" }))).Path.ShouldStartWith("/sign-in/second-step", Case.Sensitive, "whoever has an app is asked for its code where the provider's word is not enough");
        await Need(providerCounts: true);
        (await app.SignIn(("sub", "app"), ("email", withApp.Account.Email!), ("email_verified", true), ("amr", new[] { "mfa" }))).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task Who_has_no_password_proves_that_it_is_them_by_having_just_come_through_the_provider()
    {
        var email = $"{Guid.NewGuid():N}@eastmere.example";
        await (await (await app.SignedInAs(Role.Administrator)).Get("/administration/people/invite")).Submit(
            "Send invitation", ("FullName", "Edda Marsh"), ("Email", email), ("Role", "Reader"), ("Organisation", ""));
        app.Provider.Person = new() { ["sub"] = email, ["email"] = email, ["email_verified"] = true };
        var person = app.Nobody();
        await person.Get(await AppWithProvider.Granted(person, AppWithProvider.Council));
        (await person.Get("/account/passkeys")).Path.ShouldBe("/account/passkeys");

        await app.Database.AsOwner($"update sign_in_session set began_at = began_at - interval '6 minutes' where account_id = (select id from account where email = '{email}')");

        var asked = await person.Get("/account/passkeys");
        asked.Heading.ShouldBe("Confirm it is you");
        asked.Document.QuerySelector("a[href^='/sign-in/with/council']").ShouldNotBeNull();
    }

    private async Task Becomes(Guid account, Role role, OrganisationId? organisation)
    {
        await using var db = await app.Open();
        var kept = await db.Accounts.SingleAsync(one => one.Id == account, TestContext.Current.CancellationToken);
        (kept.Role, kept.Organisation) = (role, organisation);
        await db.Save(cancellation: TestContext.Current.CancellationToken);
    }

    private async Task Need(bool providerCounts)
    {
        await using var db = await app.Open();
        var rule = await db.SecondStepRules.SingleOrDefaultAsync(TestContext.Current.CancellationToken);
        if (rule is null) db.Add(rule = new SecondStepRule { Partnership = app.Partnership.Id, Role = Role.LookUpClinician });
        rule.Say(true, 0, providerCounts, new Actor(PersonId.New(), "Test", Role.Administrator, null, app.Clock.GetUtcNow().AddMinutes(-1)));
        await db.Save(cancellation: TestContext.Current.CancellationToken);
    }
}
