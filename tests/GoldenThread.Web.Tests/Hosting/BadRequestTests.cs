using System.Net;
using GoldenThread.Storage.Reviews;
using GoldenThread.Web.Tests.Api;
using GoldenThread.Web.Tests.RoleWalk;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Hosting;

/// <summary>What cannot be done or kept is the sender's to mend, and said so: never a fault of ours.</summary>
public sealed class BadRequestTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    private const string Nul = "has an invisible character that we cannot save";

    [Fact]
    public async Task A_form_that_no_page_has_is_a_bad_request()
    {
        var visitor = await app.NewPerson(Role.Administrator);
        var token = (await visitor.Get("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var wrong = new List<string>();
        foreach (var (door, handlers) in await Pages())
        {
            var rule = new Door("GET", door, null).Rule;
            if (door.StartsWith("error", StringComparison.Ordinal) || rule?.Allows(Role.Administrator) != true) continue;
            foreach (var form in handlers.Contains("Post") ? Array.Empty<string?>() : [null, "NoSuchForm"])
            {
                using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
                using var answer = await visitor.Send(HttpMethod.Post, new Door("POST", door, form).Address, content);
                if (answer.StatusCode != HttpStatusCode.BadRequest) wrong.Add($"{door} {form}: {(int)answer.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    // In the path of an address the server itself refuses it, before anything of ours is asked.
    [Theory]
    [InlineData("/find?Words=a%00b")]
    [InlineData("/find/export/csv?Words=%00")]
    [InlineData("/actions?Words=%00")]
    [InlineData("/organisations?Words=%00")]
    [InlineData("/api/v1/plans?reference=%00")]
    public async Task A_nul_in_an_address_is_no_fault_of_ours(string address)
    {
        var person = await app.SignedInAs(Role.Administrator);
        ((int)(await person.Send(HttpMethod.Get, address)).StatusCode).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task A_nul_in_a_form_is_a_bad_request_and_what_was_typed_is_still_there()
    {
        var manager = await app.SignedInAs(Role.BusinessManager);
        var page = await (await manager.Get("/reviews/new"))
            .Submit(
                "Record serious incident", [("File", "empty.txt", "-"u8.ToArray())], ("Reference", "NUL1"), ("Title", "An infant"),
                ("Incident.Known", "Long words\0 that took an hour"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest, page.Path + page.Text);
        page.Text.ShouldContain(Nul);
        page.Document.QuerySelectorAll("textarea").Select(area => area.TextContent.Trim()).ShouldContain("Long words␀ that took an hour");
        page.Document.Body!.TextContent.ShouldNotContain("RequestVerificationToken");
        await using var db = await app.Open();
        (await db.Reviews.AnyAsync(review => review.Reference == "NUL1", TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_nul_at_which_the_form_is_given_up_is_a_bad_request_with_the_same_sentence()
    {
        var page = await (await (await app.SignedInAs(Role.BusinessManager)).Get("/reviews/new"))
            .Submit("Record serious incident", ("Reference", "NUL3"), ("Title", "An\0 infant"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest, page.Text);
        page.Text.ShouldContain(Nul);
    }

    [Fact]
    public async Task A_nul_on_the_way_in_shows_no_password_again()
    {
        var page = await (await app.Nobody().Get("/sign-in")).Submit("Sign in", ("Email", "a\0@example.org"), ("Password", "a secret of mine"));
        ((int)page.Status).ShouldBeLessThan(500);
        page.Document.Body!.TextContent.ShouldNotContain("a secret of mine");
    }

    [Fact]
    public async Task A_nul_in_json_is_a_bad_request_with_a_sentence()
    {
        var client = await ApiClient.With(app, Role.BusinessManager);
        var answer = await client.Post("/api/v1/plans", new { reference = "NUL2", title = "A\0plan" });
        answer.Status.ShouldBe(400, answer.Body.ToString());
        answer.Body["detail"]!.GetValue<string>().ShouldContain(Nul);
        var looked = await client.Get("/api/v1/updates?since=%00");
        looked.Status.ShouldBeLessThan(500);
    }

    private async Task<IReadOnlyList<(string Route, string[] Handlers)>> Pages()
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var pages = new List<(string, string[])>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                pages.Add(
                    ((endpoint.RoutePattern.RawText ?? "").TrimStart('/'),
                    [.. (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Select(handler => handler.HttpMethod).Distinct()]));
        return pages;
    }
}
