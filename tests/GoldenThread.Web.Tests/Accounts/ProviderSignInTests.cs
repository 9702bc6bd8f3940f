using System.Net;
using GoldenThread.Accounts;
using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Tests.Accounts;

public sealed class ProviderSignInTests(ProviderSignInTests.AppWithProvider app) : IClassFixture<ProviderSignInTests.AppWithProvider>
{
    private const string Council = "council";
    private const string Trusting = "trusting";
    private const string Tenant = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task A_known_person_signs_in_through_their_organisation_and_is_known_by_its_number_from_then_on()
    {
        var account = await app.AddAccount(Role.Reader);
        (await SignIn(("sub", "42"), ("email", account.Email!), ("email_verified", true))).Heading.ShouldBe("Your account");

        (await SignIn(("sub", "42"), ("email", "changed@elsewhere.example"), ("email_verified", false))).Text.ShouldContain(account.Email!);
        (await app.Database.AsOwner($"select provider_key from account_login where account_id = '{account.Id}'")).ShouldBe($"{app.Provider.Address} 42", "by issuer and subject");
    }

    [Fact]
    public async Task An_invited_person_gets_their_account_by_signing_in_through_their_organisation()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        await (await administrator.Get("/administration/people/invite")).Submit(
            "Send invitation", ("FullName", "Rosa Pembury"), ("Email", "Rosa@Eastmere.example"), ("Role", "BoardMember"), ("Organisation", ""));

        var page = await SignIn(("sub", "rosa"), ("email", "rosa@eastmere.example"), ("email_verified", "true"));

        page.Text.ShouldContain("Rosa Pembury");
        page.Text.ShouldContain("Board member");
    }

    [Fact]
    public async Task What_only_user_info_says_counts_too()
    {
        var account = await app.AddAccount(Role.Reader);
        app.Provider.Told = new() { ["email"] = account.Email!, ["email_verified"] = true };

        (await SignIn(("sub", "told"))).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_checked_opens_nothing()
    {
        var account = await app.AddAccount(Role.Reader);

        (await SignIn(("sub", "7"), ("email", account.Email!), ("email_verified", false))).Text.ShouldContain("has not confirmed this email address");
        (await SignIn(("sub", "7"), ("email", account.Email!))).Text.ShouldContain("has not confirmed this email address");
        (await SignIn(("sub", "7"), ("email", account.Email!), ("xms_edov", false))).Text.ShouldContain("has not confirmed this email address");
    }

    [Theory]
    [InlineData(true)]
    [InlineData("1")]
    [InlineData(1)]
    public async Task Entra_says_by_a_claim_of_its_own_that_the_domain_of_an_address_was_checked(object edov)
    {
        var account = await app.AddAccount(Role.Reader);

        (await SignIn(("sub", $"edov-{edov}-{edov.GetType()}"), ("email", account.Email!), ("xms_edov", edov))).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task Where_a_tenants_addresses_are_trusted_those_of_its_domains_count_without_any_claim()
    {
        var (own, other, denied) = (
            await app.AddAccount(Role.Reader, email: "own@council.example"), await app.AddAccount(Role.Reader, email: "own@elsewhere.example"),
            await app.AddAccount(Role.Reader, email: "denied@council.example"));

        (await SignIn(Trusting, ("sub", "own"), ("tid", Tenant), ("preferred_username", own.Email!))).Heading.ShouldBe("Your account");
        (await SignIn(Trusting, ("sub", "other"), ("tid", Tenant), ("email", other.Email!))).Text.ShouldContain("has not confirmed", Case.Sensitive, "another's domain");
        (await SignIn(Trusting, ("sub", "lookalike"), ("tid", Tenant), ("email", "own@evil-council.example"))).Text.ShouldContain("has not confirmed");
        (await SignIn(Trusting, ("sub", "denied"), ("tid", Tenant), ("email", denied.Email!), ("email_verified", false))).Text
            .ShouldContain("has not confirmed", Case.Sensitive, "it says itself that it did not check");
    }

    [Fact]
    public async Task Another_tenant_another_issuer_another_audience_and_another_nonce_are_refused()
    {
        var account = await app.AddAccount(Role.Reader, email: "tenant@council.example");

        (await SignIn(Trusting, ("sub", "t"), ("tid", "99999999-2222-3333-4444-555555555555"), ("email", account.Email!))).Text.ShouldContain("sign-in did not work");
        (await SignIn(Trusting, ("sub", "t"), ("email", account.Email!))).Text.ShouldContain("sign-in did not work", Case.Sensitive, "no tenant at all");
        (string, object)[] good = [("sub", "t"), ("email", account.Email!), ("email_verified", true)];
        foreach (var twist in (Action<Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor>[])
            [token => token.Issuer = "https://evil.example", token => token.Audience = "another", token => token.Claims["nonce"] = "old", token => token.Claims.Remove("nonce"),
                token => token.Expires = DateTime.UtcNow.AddHours(-1)])
        {
            app.Provider.Twist = token => { token.NotBefore = token.IssuedAt = DateTime.UtcNow.AddHours(-2); twist(token); };
            (await SignIn(good)).Text.ShouldContain("sign-in did not work");
        }

        app.Provider.Twist = null;
        (await app.Database.AsOwner($"select count(*) from account_login where account_id = '{account.Id}'")).ShouldBe(0L);
        (await SignIn(good)).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task An_address_that_was_given_to_somebody_else_opens_nothing_until_an_administrator_says_so()
    {
        var account = await app.AddAccount(Role.Reader);
        (await SignIn(("sub", "first"), ("email", account.Email!), ("email_verified", true))).Heading.ShouldBe("Your account");

        (await SignIn(("sub", "second"), ("email", account.Email!), ("email_verified", true))).Text.ShouldContain("No account here can use");

        var administrator = await app.SignedInAs(Role.Administrator);
        await (await administrator.Get($"/administration/people/{account.Id}")).Submit("Forget organisation’s sign-in");
        (await SignIn(("sub", "second"), ("email", account.Email!), ("email_verified", true))).Heading.ShouldBe("Your account");
        (await SignIn(("sub", "first"), ("email", account.Email!), ("email_verified", true))).Text.ShouldContain("No account here can use");
    }

    [Fact]
    public async Task A_provider_of_one_organisation_lets_in_its_people_alone()
    {
        var (lead, reader) = (await app.AddAccount(Role.OrganisationLead), await app.AddAccount(Role.Reader));

        (await SignIn("own", ("sub", "lead"), ("email", lead.Email!), ("email_verified", true))).Heading.ShouldBe("Your account");
        (await SignIn("own", ("sub", "reader"), ("email", reader.Email!), ("email_verified", true))).Text.ShouldContain("No account here can use");
        (await app.Database.AsOwner($"select count(*) from account_login where account_id = '{reader.Id}'")).ShouldBe(0L);

        await Becomes(lead.Id, Role.Reader, null);
        (await SignIn("own", ("sub", "lead"), ("email", lead.Email!), ("email_verified", true))).Text.ShouldContain("No account here can use", Case.Sensitive, "who does not act for it any more does not come in by it");

        var administrator = await app.SignedInAs(Role.Administrator);
        await (await administrator.Get("/administration/people/invite")).Submit(
            "Send invitation", ("FullName", "Ivo Marsh"), ("Email", "ivo@eastmere.example"), ("Role", "Reader"), ("Organisation", ""));
        (await SignIn("own", ("sub", "ivo"), ("email", "ivo@eastmere.example"), ("email_verified", true))).Text.ShouldContain("No account here can use");
        (await app.Database.AsOwner("select count(*) from account where normalized_email = 'IVO@EASTMERE.EXAMPLE'")).ShouldBe(0L, "it makes no account of an invitation that is not for it");
    }

    [Fact]
    public async Task A_key_that_was_rolled_is_found_and_one_that_the_provider_does_not_show_is_refused()
    {
        var account = await app.AddAccount(Role.Reader);
        (string, object)[] person = [("sub", "rolled"), ("email", account.Email!), ("email_verified", true)];
        (await SignIn(person)).Heading.ShouldBe("Your account");

        app.Provider.ForeignKey = OrganisationProvider.NewKey();
        (await SignIn(person)).Text.ShouldContain("sign-in did not work");
        app.Provider.ForeignKey = null;

        app.Rolling.Person = person.ToDictionary(one => one.Item1, one => one.Item2);
        app.Rolling.Person["email"] = (await app.AddAccount(Role.Reader)).Email!;
        (await Through("rolling")).Heading.ShouldBe("Your account");
        app.Rolling.RollKey();
        (await Through("rolling")).Heading.ShouldBe("Your account", "the new key is looked for at once");

        async Task<WebPage> Through(string provider)
        {
            var visitor = app.Nobody();
            return await visitor.Get(await Granted(visitor, provider));
        }
    }

    [Fact]
    public async Task A_code_works_once_and_only_in_the_browser_that_asked_for_it()
    {
        var account = await app.AddAccount(Role.Reader);
        app.Provider.Person = new() { ["sub"] = "replay", ["email"] = account.Email!, ["email_verified"] = true };
        var visitor = app.Nobody();
        var back = await Granted(visitor, Council);

        (await app.Nobody().Get(back)).Text.ShouldContain("sign-in did not work", Case.Sensitive, "another browser has no state of it");
        (await visitor.Get(back)).Heading.ShouldBe("Your account");
        await (await visitor.Get("/account")).Submit("Sign out");
        (await visitor.Get(back)).Text.ShouldContain("sign-in did not work", Case.Sensitive, "a second time");
    }

    [Fact]
    public async Task A_provider_that_is_down_is_said_and_the_password_still_works()
    {
        var account = await app.AddAccount(Role.Reader);
        var visitor = app.Nobody();
        app.Down.IsDown = true;
        (await visitor.Get("/sign-in/with/down")).Text.ShouldContain("sign-in did not work");
        await visitor.SignIn(account.Email!, GoldenThreadApp.Password);

        app.Provider.Person = new() { ["sub"] = "down", ["email"] = account.Email!, ["email_verified"] = true };
        var other = app.Nobody();
        var back = await Granted(other, Council);
        app.Provider.IsDown = true;
        try
        {
            (await other.Get(back)).Text.ShouldContain("sign-in did not work", Case.Sensitive, "it went down on the way");
        }
        finally
        {
            app.Provider.IsDown = false;
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_the_provider_too_where_it_was_begun_there()
    {
        var account = await app.AddAccount(Role.Reader);
        var page = await SignIn(("sub", "out"), ("email", account.Email!), ("email_verified", true));
        page.Answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"form-action 'self' {app.Provider.Address}");
        var before = app.Provider.Ended.Count;
        var visitor = app.Nobody();
        app.Provider.Person = new() { ["sub"] = "out" };
        await visitor.Get(await Granted(visitor, Council));
        var token = (await visitor.Get("/account")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var leave = await visitor.Send(HttpMethod.Post, "/sign-out", form);
        leave.Headers.Location!.ToString().ShouldStartWith(app.Provider.Address + "/end?");
        leave.Headers.Location.Query.ShouldContain("client_id=golden-thread");
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var ended = await browser.GetAsync(leave.Headers.Location, TestContext.Current.CancellationToken);
        app.Provider.Ended.Count.ShouldBe(before + 1);
        (await visitor.Get(ended.Headers.Location!.PathAndQuery)).Heading.ShouldBe("Sign in");
        (await visitor.Get("/account")).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task Somebody_whom_nobody_invited_is_not_let_in() =>
        (await SignIn(("sub", "8"), ("email", "stranger@eastmere.example"), ("email_verified", true))).Text.ShouldContain("No account here can use the email address");

    [Fact]
    public async Task An_ended_account_stays_shut()
    {
        var account = await app.AddAccount(Role.Reader);
        await app.Database.AsOwner($"update account set ended_at = now(), ended_because = 'left' where id = '{account.Id}'");

        (await SignIn(("sub", "9"), ("email", account.Email!), ("email_verified", true))).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task A_locked_account_is_answered_like_an_unknown_one_and_nothing_is_added_to_it()
    {
        var account = await app.AddAccount(Role.Reader);
        await app.Database.AsOwner($"update account set lockout_end = 'infinity' where id = '{account.Id}'");

        var locked = await SignIn(("sub", "10"), ("email", account.Email!), ("email_verified", true));
        var unknown = await SignIn(("sub", "11"), ("email", "somebody@eastmere.example"), ("email_verified", true));

        locked.Text.ShouldBe(unknown.Text);
        (await app.Database.AsOwner($"select count(*) from account_login where account_id = '{account.Id}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_is_refused()
    {
        var page = await app.Nobody().Get("/sign-in/from/council?code=stolen&state=forged");

        page.Text.ShouldContain("sign-in did not work");
    }

    [Fact]
    public async Task The_provider_s_second_step_counts_where_the_partnership_says_so_and_only_by_its_signed_token()
    {
        var account = await app.AddAccount(Role.LookUpClinician);
        async Task<string> Heading(params (string, object)[] more) => (await SignIn([("sub", "twice"), ("email", account.Email!), ("email_verified", true), .. more])).Heading;
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
        (await SignIn(("sub", "app"), ("email", withApp.Account.Email!), ("email_verified", true), ("amr", new[] { "mfa" }))).Path.ShouldStartWith("/sign-in/second-step", Case.Sensitive, "whoever has an app is asked for its code where the provider's word is not enough");
        await Need(providerCounts: true);
        (await SignIn(("sub", "app"), ("email", withApp.Account.Email!), ("email_verified", true), ("amr", new[] { "mfa" }))).Heading.ShouldBe("Your account");
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

    private Task<WebPage> SignIn(params (string Claim, object Value)[] person) => SignIn(Council, person);

    private async Task<WebPage> SignIn(string provider, params (string Claim, object Value)[] person)
    {
        app.Provider.Person = person.ToDictionary(one => one.Claim, one => one.Value);
        var visitor = app.Nobody();
        (await visitor.Get("/sign-in")).Document.QuerySelector($"a[href^='/sign-in/with/{provider}']")!.TextContent.ShouldContain("Northmere");
        var page = await visitor.Get(await Granted(visitor, provider));
        app.Provider.Told = [];
        return page;
    }

    // The provider asks nothing: whoever is sent there comes back with a code.
    private static async Task<string> Granted(Visitor visitor, string provider)
    {
        using var leave = await visitor.Send(HttpMethod.Get, $"/sign-in/with/{provider}?returnUrl=%2Faccount");
        leave.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var granted = await browser.GetAsync(leave.Headers.Location, TestContext.Current.CancellationToken);
        granted.Headers.Location.ShouldNotBeNull(await granted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return granted.Headers.Location.PathAndQuery;
    }

    public sealed class AppWithProvider : GoldenThreadApp, IAsyncLifetime
    {
        public OrganisationProvider Provider { get; private set; } = null!;

        public OrganisationProvider Down { get; private set; } = null!;

        public OrganisationProvider Rolling { get; private set; } = null!;

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            (Provider, Down, Rolling) = (await OrganisationProvider.Start(), await OrganisationProvider.Start(), await OrganisationProvider.Start());
            await InitializeAsync();
        }

        async ValueTask IAsyncDisposable.DisposeAsync()
        {
            await DisposeAsync();
            await Provider.DisposeAsync();
            await Down.DisposeAsync();
            await Rolling.DisposeAsync();
        }

        protected override void Configure(IWebHostBuilder host)
        {
            Set(host, Council, Provider, "Northmere Council");
            Set(host, Trusting, Provider, "Northmere Trust", ("Tenant", Tenant), ("TrustsAddresses", "true"), ("Domains:0", "council.example"));
            Set(host, "own", Provider, "Northmere Children's Services", ("Organisation", Organisation.Id.Value.ToString()));
            Set(host, "down", Down, "Northmere Police");
            Set(host, "rolling", Rolling, "Northmere Probation");
        }

        private static void Set(IWebHostBuilder host, string key, OrganisationProvider provider, string name, params (string, string)[] more)
        {
            foreach (var (setting, value) in ((string, string)[])[("Name", name), ("ClientId", "golden-thread"), ("ClientSecret", "a secret for tests"), ("Authority", provider.Issuer), .. more])
                host.UseSetting($"SignIn:Providers:{key}:{setting}", value);
        }
    }
}
