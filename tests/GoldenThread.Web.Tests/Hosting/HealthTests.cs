using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Hosting;

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
