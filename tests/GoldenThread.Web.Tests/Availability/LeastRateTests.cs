using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;

namespace GoldenThread.Web.Tests.Availability;

public sealed class LeastRateTests(LeastRateTests.ImpatientApp app) : IClassFixture<LeastRateTests.ImpatientApp>
{
    [Fact]
    public async Task Whoever_sends_too_slowly_for_too_long_is_let_go()
    {
        using var caller = await Trickle.To(app.Address, "/sign-in");
        var since = Stopwatch.StartNew();

        (await caller.FirstLine(TimeSpan.FromSeconds(20))).ShouldContain(" 408 ");
        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    public sealed class ImpatientApp : GoldenThreadApp
    {
        protected override bool Listens => true;

        protected override void Configure(IWebHostBuilder host) => host.UseSetting("Limits:Grace", "00:00:02");
    }
}
