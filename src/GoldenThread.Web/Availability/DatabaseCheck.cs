using GoldenThread.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GoldenThread.Web.Availability;

/// <summary>Ready means that a write would work.</summary>
/// <remarks>Anybody may ask, and asking costs a transaction: an answer holds for a few seconds, and those who ask meanwhile get the same.</remarks>
internal sealed class DatabaseCheck(Readiness readiness) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await readiness.Hindrance(cancellationToken) is { } hindrance ? HealthCheckResult.Unhealthy(hindrance) : HealthCheckResult.Healthy();
}
