using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GoldenThread.Web.Availability;

/// <summary>Room on the disks that the application writes to; said before there is none.</summary>
/// <param name="folders">Folders whose disks are looked at.</param>
/// <param name="least">Bytes that should be free.</param>
/// <param name="log">Told once when room becomes short, and once when it is there again.</param>
internal sealed class DiskSpace(IReadOnlyList<string> folders, long least, ILogger<DiskSpace> log) : IHealthCheck
{
    private volatile bool said;

    /// <summary>The sentence for administrators; null where there is room.</summary>
    public string? Warning => Shortest() is { } free && free < least
        ? $"The server's disk is nearly full: {free / 1048576:N0} MB are free. Nothing can be saved when it is full. Tell the people who look after the server."
        : null;

    /// <summary>Writes into the log what has changed since the last look.</summary>
    public void Look()
    {
        var low = Warning is not null;
        if (low == said) return;
        said = low;
        if (low) log.LogWarning("A disk is nearly full: {Free} MB are free, {Least} MB should be", Shortest() / 1048576, least / 1048576);
        else log.LogInformation("There is room on the disks again");
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Warning is null ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("A disk is nearly full."));

    private long? Shortest()
    {
        long? shortest = null;
        foreach (var folder in folders)
        {
            try
            {
                var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
                shortest = shortest is null ? free : Math.Min(shortest.Value, free);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // A folder that is not there yet, or not ours to look at, says nothing.
            }
        }

        return shortest;
    }
}
