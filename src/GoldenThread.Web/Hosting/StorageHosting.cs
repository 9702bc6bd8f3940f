using GoldenThread.Storage;
using GoldenThread.Storage.Running;
using GoldenThread.Web.Availability;
using Microsoft.AspNetCore.DataProtection;

namespace GoldenThread.Web.Hosting;

/// <summary>The database: a server that is named in the settings, or a private PostgreSQL of the application's own.</summary>
internal static class StorageHosting
{
    /// <summary>Opens the database, waits until its schema is up to date, and gives it to the pages.</summary>
    /// <returns>What is to be closed when the application ends: the database first, then the cluster where it was started here.</returns>
    public static async Task<IAsyncDisposable> AddStorage(this WebApplicationBuilder builder)
    {
        Database.Prepare();
        var settings = builder.Configuration;
        var running = await RunningDatabase.Open(
            new InstallationPlace(
                settings["GoldenThread:Folder"]
                    ?? ".data", settings.GetConnectionString("GoldenThread"), settings.GetConnectionString("Owner"), settings["GoldenThread:KeyFile"]),
            Progress.OnTerminal);
        builder.Services.AddGoldenThreadStorage(running.Database, running.Key);
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [HealthHosting.Ready]);
        builder.Services.AddDataProtection().SetApplicationName("golden-thread");
        if (running.Cluster is { } cluster) builder.Services.AddSingleton(cluster);
        return running;
    }
}
