using GoldenThread.Storage.Cluster;

namespace GoldenThread.Storage.Backup;

/// <summary>A PostgreSQL of its own for as long as a backup is proved.</summary>
internal sealed class ThrowAwayCluster : IAsyncDisposable
{
    // PostgreSQL's account has to get through to its own folder below, which nobody else can enter.
    private const UnixFileMode PassThrough =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string folder = Directory.CreateTempSubdirectory("golden-thread-backup-check-").FullName;
    private PrivateCluster? cluster;

    /// <summary>Starts it and makes an empty database.</summary>
    /// <returns>Its logins.</returns>
    public async Task<DatabaseLogins> Start(IProgress<string>? progress, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, PassThrough);
        cluster = await PrivateCluster.Start(
            Path.Combine(folder, "postgres"), progress, ["fsync=off", "synchronous_commit=off", "full_page_writes=off"], cancellation);
        return cluster.Logins();
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
            if (Directory.Exists(cluster.Folder)) Directory.Delete(cluster.Folder, recursive: true);
        }

        Directory.Delete(folder, recursive: true);
    }
}
