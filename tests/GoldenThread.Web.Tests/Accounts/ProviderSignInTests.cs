using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace GoldenThread.Web.Tests.Accounts;

public sealed class ProviderSignInTests(ProviderSignInTests.AppWithProvider app) : IClassFixture<ProviderSignInTests.AppWithProvider>
{
    [Fact]
    public async Task A_known_person_signs_in_through_their_organisation_and_is_known_by_its_number_from_then_on()
    {
        var account = await app.AddAccount(Role.Reader);
        (await SignIn($$"""{"sub":"42","email":"{{account.Email}}","email_verified":true}""")).Heading.ShouldBe("Your account");

        (await SignIn("""{"sub":"42","email":"changed@elsewhere.example","email_verified":false}""")).Text.ShouldContain(account.Email!);
    }

    [Fact]
    public async Task An_invited_person_gets_their_account_by_signing_in_through_their_organisation()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        await (await administrator.Get("/administration/people/invite")).Submit(
            "Send invitation", ("FullName", "Rosa Pembury"), ("Email", "Rosa@Eastmere.example"), ("Role", "BoardMember"), ("Organisation", ""));

        var page = await SignIn("""{"sub":"rosa","email":"rosa@eastmere.example","email_verified":"true"}""");

        page.Text.ShouldContain("Rosa Pembury");
        page.Text.ShouldContain("Board member");
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_checked_opens_nothing()
    {
        var account = await app.AddAccount(Role.Reader);

        (await SignIn($$"""{"sub":"7","email":"{{account.Email}}","email_verified":false}""")).Text.ShouldContain("has not confirmed this email address");
        (await SignIn($$"""{"sub":"7","email":"{{account.Email}}"}""")).Text.ShouldContain("has not confirmed this email address");
    }

    [Fact]
    public async Task Somebody_whom_nobody_invited_is_not_let_in() =>
        (await SignIn("""{"sub":"8","email":"stranger@eastmere.example","email_verified":true}""")).Text.ShouldContain("No account here can use the email address");

    [Fact]
    public async Task An_ended_account_stays_shut()
    {
        var account = await app.AddAccount(Role.Reader);
        await app.Database.AsOwner($"update account set ended_at = now(), ended_because = 'left' where id = '{account.Id}'");

        (await SignIn($$"""{"sub":"9","email":"{{account.Email}}","email_verified":true}""")).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task A_locked_account_is_answered_like_an_unknown_one_and_nothing_is_added_to_it()
    {
        var account = await app.AddAccount(Role.Reader);
        await app.Database.AsOwner($"update account set lockout_end = 'infinity' where id = '{account.Id}'");

        var locked = await SignIn($$"""{"sub":"10","email":"{{account.Email}}","email_verified":true}""");
        var unknown = await SignIn("""{"sub":"11","email":"somebody@eastmere.example","email_verified":true}""");

        locked.Text.ShouldBe(unknown.Text);
        (await app.Database.AsOwner($"select count(*) from account_login where account_id = '{account.Id}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_is_refused()
    {
        var page = await app.Nobody().Get("/sign-in/from/council?code=stolen&state=forged");

        page.Text.ShouldContain("sign-in did not work");
    }

    private async Task<WebPage> SignIn(string person)
    {
        app.Provider.Person = person;
        var visitor = app.Nobody();
        (await visitor.Get("/sign-in")).Document.QuerySelector("a[href^='/sign-in/with/council']")!.TextContent.ShouldContain("Northmere Council");
        using var leave = await visitor.Send(HttpMethod.Get, "/sign-in/with/council?returnUrl=%2Faccount");
        leave.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var granted = await browser.GetAsync(leave.Headers.Location, TestContext.Current.CancellationToken);
        granted.Headers.Location.ShouldNotBeNull(await granted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await visitor.Get(granted.Headers.Location.PathAndQuery);
    }

    public sealed class AppWithProvider : GoldenThreadApp, IAsyncLifetime
    {
        public SmallProvider Provider { get; private set; } = null!;

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            Provider = await SmallProvider.Start();
            await InitializeAsync();
        }

        async ValueTask IAsyncDisposable.DisposeAsync()
        {
            await DisposeAsync();
            await Provider.DisposeAsync();
        }

        protected override void Configure(IWebHostBuilder host)
        {
            (string, string)[] settings =
            [
                ("Name", "Northmere Council"), ("ClientId", "golden-thread"), ("ClientSecret", "a secret for tests"),
                ("AuthorizationEndpoint", Provider.Address + "/authorize"), ("TokenEndpoint", Provider.Address + "/token"),
                ("UserInformationEndpoint", Provider.Address + "/me"),
            ];
            foreach (var (name, value) in settings) host.UseSetting($"SignIn:Providers:council:{name}", value);
        }
    }
}
