using System.Globalization;
using System.Net;
using GoldenThread.Web.Availability;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GoldenThread.Web.Tests.Availability;

public sealed class PoolTests(PoolTests.SmallApp app) : IClassFixture<PoolTests.SmallApp>
{
    [Fact]
    public async Task When_all_connections_are_taken_people_are_told_to_come_back_and_afterwards_it_goes_on()
    {
        var reader = await app.NewPerson(Role.Reader);
        var taken = new List<NpgsqlConnection>();
        try
        {
            while (taken.Count < 2) taken.Add(await app.Services.GetRequiredService<Storage.Database>().Application.OpenConnectionAsync(TestContext.Current.CancellationToken));

            var page = await reader.Get("/plans");

            page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.Text.ShouldContain("very busy");
            page.Answer.Headers.RetryAfter.ShouldNotBeNull();
        }
        finally
        {
            foreach (var connection in taken) await connection.DisposeAsync();
        }

        (await reader.Get("/plans")).Status.ShouldBe(HttpStatusCode.OK);
        app.Services.GetRequiredService<StorageWatch>().IsDown.ShouldBeFalse("busy is not away");
    }

    public sealed class SmallApp : GoldenThreadApp
    {
        protected override void Configure(IWebHostBuilder host) =>
            host.UseSetting("ConnectionStrings:GoldenThread", Database.ApplicationConnectionString.Replace("Maximum Pool Size=20", "Maximum Pool Size=2;Timeout=1", StringComparison.Ordinal));
    }
}

public sealed class LowDiskTests(LowDiskTests.FullApp app) : IClassFixture<LowDiskTests.FullApp>
{
    [Fact]
    public async Task A_disk_that_is_nearly_full_is_said_beforehand_to_the_probe_the_log_and_administrators()
    {
        var ready = await app.Nobody().Get("/health/ready");
        ready.Status.ShouldBe(HttpStatusCode.OK);
        (await ready.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("Degraded");

        (await (await app.NewPerson(Role.Administrator)).Get("/account")).Text.ShouldContain("disk is nearly full");
        (await (await app.NewPerson(Role.BusinessManager)).Get("/account")).Text.ShouldNotContain("disk is nearly full");
        app.Services.GetRequiredService<DiskSpace>().Look();
        app.Log.All.ShouldContain(line => line.Contains("A disk is nearly full", StringComparison.Ordinal));
    }

    public sealed class FullApp : GoldenThreadApp
    {
        protected override void Configure(IWebHostBuilder host) => host.UseSetting("GoldenThread:LowDiskMegabytes", (1L << 40).ToString(CultureInfo.InvariantCulture));
    }
}

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

        (await form.Submit("Begin the plan", ("Reference", "AB13"), ("Title", new string('x', 2_100_000)))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public void No_form_that_holds_a_password_is_shown_back_and_those_of_the_work_are()
    {
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(one => one.Metadata.GetMetadata<PageActionDescriptor>() is not null).ToArray();

        pages.Where(page => Source(page).Contains("password\"", StringComparison.OrdinalIgnoreCase)).ShouldSatisfyAllConditions(
            secret => secret.Count().ShouldBeGreaterThan(3),
            secret => secret.Where(FormsShownBack.Includes).ShouldBeEmpty());
        pages.Count(FormsShownBack.Includes).ShouldBeGreaterThan(40);

        string Source(Endpoint page) => File.ReadAllText(Path.Combine(
            app.Services.GetRequiredService<IWebHostEnvironment>().ContentRootPath, page.Metadata.GetMetadata<PageActionDescriptor>()!.RelativePath.TrimStart('/')));
    }
}
