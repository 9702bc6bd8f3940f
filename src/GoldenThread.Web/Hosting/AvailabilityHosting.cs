using GoldenThread.Storage.Cluster;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Availability;

namespace GoldenThread.Web.Hosting;

/// <summary>Staying up: what comes before anything that costs, and what is said when something is away.</summary>
internal static class AvailabilityHosting
{
    public static void AddAvailability(this WebApplicationBuilder builder)
    {
        var least = builder.Configuration.GetValue("GoldenThread:LowDiskMegabytes", 1024L) * 1024 * 1024;
        builder.Services.AddSingleton(services => new DiskSpace(
            [services.GetService<PrivateCluster>()?.Folder ?? Path.GetTempPath(), Path.GetTempPath()], least,
            services.GetRequiredService<ILogger<DiskSpace>>()));
        builder.Services.AddHealthChecks().AddCheck<DiskSpace>("disk", tags: [HealthHosting.Ready]);
        builder.Services.AddSingleton<StorageWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<StorageWatch>());
    }

    /// <summary>Before anybody is asked who they are.</summary>
    public static void UseAvailability(this WebApplication app)
    {
        app.UseMiddleware<Outage>();
        app.UseMiddleware<WithoutHandler>();
    }

    /// <summary>The order is the guard: the body is there before a turn is taken, and the connection is given back before the answer is sent.</summary>
    public static void UseSessions(this WebApplication app)
    {
        app.UseMiddleware<BodyFirst>();
        app.UseMiddleware<AnswerAfterwards>();
        app.UseMiddleware<AnonymousTurns>();
        app.UseMiddleware<BeginSession>();
        app.UseMiddleware<AskAgain>();
    }
}
