using System.Net;
using System.Text.Json;
using GoldenThread.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GoldenThread.Web.Tests.Hosting;

public sealed class SafetyTests(SafetyTests.AppWithAFault app) : IClassFixture<SafetyTests.AppWithAFault>
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_headers_that_keep_strangers_scripts_out(string path)
    {
        var answer = (await app.Nobody().Get(path)).Answer;

        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldNotContain("unsafe-inline");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task No_page_holds_an_inline_script_or_style()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        foreach (var path in new[] { "/", "/account", "/account/passkeys", "/account/authenticator", "/account/confirm", "/administration/people" })
        {
            var page = path == "/account/confirm" ? await administrator.Get(path) : await administrator.GetAndConfirm(path);
            page.Path.ShouldStartWith(path);
            page.Document.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onchange], [onsubmit]").ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task A_failure_is_shown_with_a_reference_number_that_the_log_has_too_and_tells_nothing_else()
    {
        var page = await app.Nobody().Get("/fault-for-tests?name=Somebody");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Heading.ShouldBe("Something went wrong");
        page.Text.ShouldNotContain("a secret of the program");
        var reference = page.Document.QuerySelector("#reference")!.TextContent;
        app.Log.All.ShouldContain(line => line.Contains(reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so()
    {
        var page = await (await app.SignedInAs(Role.Reader)).Get("/no-such-page");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Heading.ShouldBe("Page not found");
    }

    [Fact]
    public async Task A_page_that_ones_role_does_not_allow_says_so()
    {
        var page = await (await app.SignedInAs(Role.Reader)).Get("/administration/people");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Heading.ShouldBe("You may not see this page");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var answer = await app.Nobody().Send(HttpMethod.Post, "/sign-in", new FormUrlEncodedContent([new("Email", "a@example.org"), new("Password", "b")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_log_holds_no_address_name_or_query()
    {
        var person = await app.NewPerson(Role.Reader);
        await person.Get("/account?looking-for=Zebedee");
        await person.Get("/no-such-page?looking-for=Zebedee");
        await (await app.Nobody().Get("/sign-in")).Submit("Sign in", ("Email", "Zebedee@example.org"), ("Password", "Zebedee's password"));
        await (await app.Nobody().Get("/forgotten-password")).Submit("Send the link", ("Email", person.Account.Email));
        await app.AfterTheAnswers();

        var written = app.Log.All;
        written.ShouldNotBeEmpty();
        written.ShouldNotContain(line => line.Contains("Zebedee", StringComparison.OrdinalIgnoreCase));
        written.ShouldNotContain(line => line.Contains(person.Account.Email!, StringComparison.OrdinalIgnoreCase));
        written.ShouldNotContain(line => line.Contains(person.Account.FullName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Styles_and_scripts_arrive_compressed_as_a_browser_asks_for_them()
    {
        var page = await app.Nobody().Get("/sign-in");
        foreach (var path in page.Document.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")!))
        {
            var visitor = app.Nobody();
            visitor.Http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
            using var answer = await visitor.Send(HttpMethod.Get, path);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            answer.Content.Headers.ContentType!.MediaType.ShouldBeOneOf("text/css", "text/javascript");
        }
    }

    [Fact]
    public async Task Live_and_ready_answer_to_anybody()
    {
        (await app.Nobody().Get("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Nobody().Get("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class AppWithAFault : GoldenThreadApp
    {
        protected override void Configure(IWebHostBuilder host) => host.ConfigureServices(services => services.AddSingleton<IStartupFilter, Fault>());

        private sealed class Fault : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                next(app);
                app.Map("/fault-for-tests", branch => branch.Run(_ => throw new InvalidOperationException("a secret of the program")));
            };
        }
    }
}

public sealed class RateLimitTests(RateLimitTests.StrictApp app) : IClassFixture<RateLimitTests.StrictApp>
{
    [Fact]
    public async Task Too_many_attempts_to_sign_in_from_one_address_have_to_wait_and_reading_does_not()
    {
        var page = await app.Nobody().Get("/sign-in");
        for (var attempt = 0; attempt < 3; attempt++) page = await page.Submit("Sign in", ("Email", "a@example.org"), ("Password", "wrong"));

        var fourth = await page.Submit("Sign in", ("Email", "a@example.org"), ("Password", "wrong"));

        fourth.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        fourth.Heading.ShouldBe("Too many attempts");
        (await app.Nobody().Get("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class StrictApp : GoldenThreadApp
    {
        protected override void Configure(IWebHostBuilder host) => host.UseSetting("Limits:SignInsPerMinute", "3");
    }
}

public sealed class UploadLimitTests(UploadLimitTests.StrictApp app) : IClassFixture<UploadLimitTests.StrictApp>
{
    [Fact]
    public async Task Too_many_uploads_by_one_person_have_to_wait_and_anothers_do_not()
    {
        var (one, other) = (await app.NewPerson(Role.BusinessManager), await app.NewPerson(Role.BusinessManager));
        (await Upload(one)).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);
        (await Upload(one)).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);

        (await Upload(one)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Upload(other)).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);

        static async Task<WebPage> Upload(Visitor person) => await (await person.Get("/import")).Submit("Upload the plan", [("Upload", "empty.txt", [])]);
    }

    public sealed class StrictApp : GoldenThreadApp
    {
        protected override void Configure(IWebHostBuilder host) => host.UseSetting("Limits:UploadsPerMinute", "2");
    }
}

public sealed class HealthTests(HealthTests.AppThatLosesItsDatabase app) : IClassFixture<HealthTests.AppThatLosesItsDatabase>
{
    [Fact]
    public async Task Without_its_database_it_is_live_and_not_ready()
    {
        await app.Services.GetRequiredService<Storage.Database>().DisposeAsync();

        (await app.Nobody().Get("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Nobody().Get("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    public sealed class AppThatLosesItsDatabase : GoldenThreadApp;
}

public sealed class QuietJsonTests
{
    [Fact]
    public void A_line_of_the_log_is_json_and_says_where_a_fault_was_and_not_what_it_quoted()
    {
        using var written = new StringWriter();
        var fault = new InvalidOperationException("Key (email)=(zoe@example.org)", new FormatException("Zoë"));
        var entry = new LogEntry<string>(LogLevel.Error, "GoldenThread", default, "It failed", fault, (state, exception) => state + exception?.Message);

        new QuietJson().Write(entry, scopeProvider: null, written);

        using var line = JsonDocument.Parse(written.ToString());
        line.RootElement.GetProperty("message").GetString().ShouldBe("It failed");
        line.RootElement.GetProperty("fault").EnumerateArray().Select(one => one.GetProperty("type").GetString()).ShouldBe(["System.InvalidOperationException", "System.FormatException"]);
        written.ToString().ShouldNotContain("example.org");
        written.ToString().Trim().ShouldNotContain("\n");
    }
}
