using GoldenThread.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace GoldenThread.Web.Tests.SetUp;

/// <summary>The application on a database in which there is nothing yet.</summary>
internal sealed class EmptyInstallation : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> app;

    private EmptyInstallation(TestDatabase database, WebApplicationFactory<Program> app) => (Database, this.app) = (database, app);

    public TestDatabase Database { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<EmptyInstallation> Start()
    {
        var database = await TestDatabase.Create();
        return new EmptyInstallation(database, new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("ConnectionStrings:GoldenThread", database.ApplicationConnectionString);
            host.UseSetting("GoldenThread:KeyFile", TestDatabase.KeyFile);
            host.UseSetting("Jobs:Run", "false");
            host.UseSetting("Limits:SignInsPerMinute", "1000");
        }));
    }

    public Visitor Nobody() => new(app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Database.DisposeAsync();
    }
}
