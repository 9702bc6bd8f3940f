using System.Net;
using GoldenThread.Web.Availability;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Availability;

public sealed class BodyLimitTests(GoldenThreadApp app) : IClassFixture<GoldenThreadApp>
{
    [Theory]
    [InlineData("/published")]
    [InlineData("/published/nobody")]
    [InlineData("/plans")]
    public async Task What_a_page_has_no_handler_for_is_a_bad_request(string path)
    {
        // With a good token: it is not its lack that is refused.
        var reader = await app.SignedInAs(Role.Reader);
        var token = (await reader.Get("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = await reader.Send(HttpMethod.Post, path, content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_without_files_is_large_at_its_own_cost()
    {
        var form = await (await app.SignedInAs(Role.BusinessManager)).Get("/new-plan");

        (await form.Submit(
            "Create plan", ("Reference", "AB13"), ("Title", new string('x', 4_300_000)))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public void No_form_that_holds_a_password_is_shown_back_and_those_of_the_work_are()
    {
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(one => one.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .ToArray();

        pages.Where(page => Source(page).Contains("password\"", StringComparison.OrdinalIgnoreCase)).ShouldSatisfyAllConditions(
            secret => secret.Count().ShouldBeGreaterThan(3),
            secret => secret.Where(FormsShownBack.Includes).ShouldBeEmpty());
        pages.Count(FormsShownBack.Includes).ShouldBeGreaterThan(40);

        string Source(Endpoint page) => File.ReadAllText(Path.Combine(
            app.Services.GetRequiredService<IWebHostEnvironment>().ContentRootPath,
            page.Metadata.GetMetadata<PageActionDescriptor>()!.RelativePath.TrimStart('/')));
    }
}
