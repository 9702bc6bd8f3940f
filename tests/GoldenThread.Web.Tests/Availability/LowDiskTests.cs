using System.Globalization;
using System.Net;
using GoldenThread.Web.Availability;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Availability;

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
        protected override void Configure(IWebHostBuilder host) =>
            host.UseSetting("GoldenThread:LowDiskMegabytes", (1L << 40).ToString(CultureInfo.InvariantCulture));
    }
}
