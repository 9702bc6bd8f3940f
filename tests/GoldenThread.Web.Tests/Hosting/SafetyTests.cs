using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

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
        page.Heading.ShouldBe("You cannot see this page");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var answer = await app.Nobody().Send(
            HttpMethod.Post, "/sign-in", new FormUrlEncodedContent([new("Email", "a@example.org"), new("Password", "b")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_log_holds_no_address_name_or_query()
    {
        var person = await app.NewPerson(Role.Reader);
        await person.Get("/account?looking-for=Zebedee");
        await person.Get("/no-such-page?looking-for=Zebedee");
        await (await app.Nobody().Get("/sign-in")).Submit("Sign in", ("Email", "Zebedee@example.org"), ("Password", "Zebedee's password"));
        await (await app.Nobody().Get("/forgotten-password")).Submit("Send link", ("Email", person.Account.Email));
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
        foreach (var path in page.Document.QuerySelectorAll("link[rel=stylesheet], script[src]")
            .Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")!))
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
