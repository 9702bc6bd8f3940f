using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace GoldenThread.Web.Tests.Hosting;

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
