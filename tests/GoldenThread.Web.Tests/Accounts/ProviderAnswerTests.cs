namespace GoldenThread.Web.Tests.Accounts;

/// <summary>What of a provider's answers is believed: whose they are, for whom, signed with what, how often; and a provider that is away.</summary>
public sealed class ProviderAnswerTests(AppWithProvider app) : IClassFixture<AppWithProvider>
{
    [Fact]
    public async Task Another_tenant_another_issuer_another_audience_and_another_nonce_are_refused()
    {
        var account = await app.AddAccount(Role.Reader, email: "tenant@council.example");

        (await app.SignIn(AppWithProvider.Trusting, ("sub", "t"), ("tid", "99999999-2222-3333-4444-555555555555"), ("email", account.Email!))).Text.ShouldContain("sign-in did not work");
        (await app.SignIn(AppWithProvider.Trusting, ("sub", "t"), ("email", account.Email!))).Text.ShouldContain("sign-in did not work", Case.Sensitive, "no tenant at all");
        (string, object)[] good = [("sub", "t"), ("email", account.Email!), ("email_verified", true)];
        foreach (var twist in (Action<Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor>[])
            [token => token.Issuer = "https://evil.example", token => token.Audience = "another", token => token.Claims["nonce"] = "old", token => token.Claims.Remove("nonce"),
                token => token.Expires = DateTime.UtcNow.AddHours(-1)])
        {
            app.Provider.Twist = token => { token.NotBefore = token.IssuedAt = DateTime.UtcNow.AddHours(-2); twist(token); };
            (await app.SignIn(good)).Text.ShouldContain("sign-in did not work");
        }

        app.Provider.Twist = null;
        (await app.Database.AsOwner($"select count(*) from account_login where account_id = '{account.Id}'")).ShouldBe(0L);
        (await app.SignIn(good)).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task Whoever_says_in_their_discovery_that_they_are_another_issuer_is_not_the_one_in_the_settings()
    {
        const string another = "https://evil.example/";
        app.Renamed.ShownIssuer = another;
        app.Renamed.Twist = token => token.Issuer = another;
        app.Renamed.Person = new() { ["sub"] = "renamed", ["email"] = (await app.AddAccount(Role.Reader)).Email!, ["email_verified"] = true };
        var visitor = app.Nobody();

        (await visitor.Get(await AppWithProvider.Granted(visitor, "renamed"))).Text.ShouldContain("sign-in did not work");
    }

    [Fact]
    public async Task A_key_that_was_rolled_is_found_and_one_that_the_provider_does_not_show_is_refused()
    {
        var account = await app.AddAccount(Role.Reader);
        (string, object)[] person = [("sub", "rolled"), ("email", account.Email!), ("email_verified", true)];
        (await app.SignIn(person)).Heading.ShouldBe("Your account");

        app.Provider.ForeignKey = OrganisationProvider.NewKey();
        (await app.SignIn(person)).Text.ShouldContain("sign-in did not work");
        app.Provider.ForeignKey = null;

        app.Rolling.Person = person.ToDictionary(one => one.Item1, one => one.Item2);
        app.Rolling.Person["email"] = (await app.AddAccount(Role.Reader)).Email!;
        (await Through("rolling")).Heading.ShouldBe("Your account");
        app.Rolling.RollKey();
        (await Through("rolling")).Heading.ShouldBe("Your account", "the new key is looked for at once");

        async Task<WebPage> Through(string provider)
        {
            var visitor = app.Nobody();
            return await visitor.Get(await AppWithProvider.Granted(visitor, provider));
        }
    }

    [Fact]
    public async Task A_code_works_once_and_only_in_the_browser_that_asked_for_it()
    {
        var account = await app.AddAccount(Role.Reader);
        app.Provider.Person = new() { ["sub"] = "replay", ["email"] = account.Email!, ["email_verified"] = true };
        var visitor = app.Nobody();
        var back = await AppWithProvider.Granted(visitor, AppWithProvider.Council);

        (await app.Nobody().Get(back)).Text.ShouldContain("sign-in did not work", Case.Sensitive, "another browser has no state of it");
        (await visitor.Get(back)).Heading.ShouldBe("Your account");
        await (await visitor.Get("/account")).Submit("Sign out");
        (await visitor.Get(back)).Text.ShouldContain("sign-in did not work", Case.Sensitive, "a second time");
        (await visitor.Get("/sign-in/back")).Text.ShouldContain("sign-in did not work", Case.Sensitive, "nothing of the provider's answer stays in the browser");
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
        var back = await AppWithProvider.Granted(other, AppWithProvider.Council);
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
        var page = await app.SignIn(("sub", "out"), ("email", account.Email!), ("email_verified", true));
        page.Answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"form-action 'self' {app.Provider.Address}");
        var before = app.Provider.Ended.Count;
        var visitor = app.Nobody();
        app.Provider.Person = new() { ["sub"] = "out" };
        await visitor.Get(await AppWithProvider.Granted(visitor, AppWithProvider.Council));
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

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Nobody_is_sent_elsewhere_from_it(string elsewhere)
    {
        app.Provider.Person = new() { ["sub"] = $"led {elsewhere}", ["email"] = (await app.AddAccount(Role.Reader)).Email!, ["email_verified"] = true };
        var visitor = app.Nobody();

        var page = await visitor.Get(await AppWithProvider.Granted(visitor, AppWithProvider.Council, elsewhere));

        page.Path.ShouldBe("/");
        page.Heading.ShouldBe("Home");
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_is_refused()
    {
        var page = await app.Nobody().Get("/sign-in/from/council?code=stolen&state=forged");

        page.Text.ShouldContain("sign-in did not work");
    }
}
