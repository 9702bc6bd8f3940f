using GoldenThread.Testing;
using GoldenThread.Work.Administration;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace GoldenThread.Web.Tests.Hosting;

public sealed class FirstAdministratorTests
{
    [Fact]
    public async Task An_empty_installation_invites_its_first_administrator_once()
    {
        await using var database = await TestDatabase.Create();
        var now = DateTimeOffset.UtcNow;
        var first = new FirstAdministrator(database.Database);
        var path = await first.Invite("Eastmere Safeguarding Partnership", "First@Eastmere.example", now);
        (await first.Invite("Another", "second@eastmere.example", now)).ShouldBeNull();

        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("ConnectionStrings:GoldenThread", database.ApplicationConnectionString);
            host.UseSetting("GoldenThread:KeyFile", TestDatabase.KeyFile);
            host.UseSetting("Jobs:Run", "false");
        });
        var visitor = new Visitor(app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        var next = await (await visitor.Get(path!)).Submit("Accept invitation", ("FullName", "Ada Fenwick"), ("Password", "seven green umbrellas"));
        await next.Submit("Sign in", ("Email", "first@eastmere.example"), ("Password", "seven green umbrellas"));

        (await visitor.Get("/account")).Text.ShouldContain(Role.Administrator.InWords());
    }
}
