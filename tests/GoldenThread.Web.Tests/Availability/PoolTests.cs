using System.Net;
using GoldenThread.Web.Availability;
using Microsoft.AspNetCore.Hosting;
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
            while (taken.Count < 2)
                taken.Add(await app.Services.GetRequiredService<Storage.Database>().Application.OpenConnectionAsync(TestContext.Current.CancellationToken));

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
            host.UseSetting(
                "ConnectionStrings:GoldenThread", Database.ApplicationConnectionString.Replace(
                    "Maximum Pool Size=20", "Maximum Pool Size=2;Timeout=1", StringComparison.Ordinal));
    }
}
