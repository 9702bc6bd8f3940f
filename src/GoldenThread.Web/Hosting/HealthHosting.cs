using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace GoldenThread.Web.Hosting;

/// <summary>
/// "live": the process answers. "ready": it can also do its work; a proxy sends nobody before that. Neither asks who calls, so both are
/// answered while the database is away.
/// </summary>
internal static class HealthHosting
{
    /// <summary>Tag of the checks that must pass before anybody is sent here.</summary>
    public const string Ready = "ready";

    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks();

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().ShowsNoRecord().ShortCircuit();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous().ShowsNoRecord()
            .ShortCircuit();
    }
}
