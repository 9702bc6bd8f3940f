using GoldenThread.Storage.Mail;
using GoldenThread.Work;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Web.Tests.Accounts;

public sealed class PublicAddressTests(PublicAddressTests.AppWithAddress app) : IClassFixture<PublicAddressTests.AppWithAddress>
{
    [Fact]
    public async Task Links_in_letters_begin_with_the_address_that_is_set_and_not_with_that_of_the_request()
    {
        var account = await app.AddAccount(Role.Reader);

        await (await app.Nobody().Get("/forgotten-password")).Submit("Send link", ("Email", account.Email));

        await app.AfterTheAnswers();
        await using var db = await app.Open();
        var letter = await db.Outbox.SingleAsync(TestContext.Current.CancellationToken);
        letter.Body.ShouldContain("https://plans.northmere.example/");
        letter.Body.ShouldNotContain("localhost");
        app.Services.GetRequiredService<IServiceAddress>().Of("").ShouldBe("https://plans.northmere.example");
    }

    public sealed class AppWithAddress : GoldenThreadApp
    {
        protected override Uri CalledBy => new("https://localhost");

        protected override void Configure(IWebHostBuilder host) => host.UseSetting("GoldenThread:Address", "https://plans.northmere.example/");
    }
}
