using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Migrations;

namespace GoldenThread.Storage.Running;

/// <summary>The database of an installation: on a server where one is named, otherwise on the private cluster.</summary>
public sealed class RunningDatabase : IAsyncDisposable
{
    private RunningDatabase(Database database, InstallationKey key, PrivateCluster? cluster) => (Database, Key, Cluster) = (database, key, cluster);

    /// <summary>The database, its schema up to date.</summary>
    public Database Database { get; }

    /// <summary>The installation's key.</summary>
    public InstallationKey Key { get; }

    /// <summary>The private cluster; null on a server.</summary>
    public PrivateCluster? Cluster { get; }

    /// <summary>Opens it; a private cluster that does not run is started, and stopped again when this is disposed.</summary>
    /// <param name="place">Where the installation keeps its data.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InstallationException">It cannot be opened as it is set up; the message says why.</exception>
    public static async Task<RunningDatabase> Open(InstallationPlace place, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        var cluster = place.OnServer ? null : await PrivateCluster.Start(Path.Combine(place.Folder, "postgres"), progress, cancellation: cancellation);
        try
        {
            var key = place.Key();
            return new RunningDatabase(await DatabaseStart.Open(cluster?.Logins() ?? place.Logins, key, progress, cancellation), key, cluster);
        }
        catch
        {
            if (cluster is not null) await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts a new key in place of the installation's, in its file and in the database. Other nodes need the new file from then on.</summary>
    /// <param name="place">Where the installation keeps its data.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InstallationException">It is not the owner who does it, or there is no key yet.</exception>
    public static async Task ReplaceKey(InstallationPlace place, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        await using var cluster = place.OnServer
            ? null
            : await PrivateCluster.Start(Path.Combine(place.Folder, "postgres"), progress, cancellation: cancellation);
        await SchemaKeeping.ReplaceKey(cluster?.ConnectionString() ?? place.OwnersLogin, InstallationKey.Replace(place.KeyPath), cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (Cluster is not null) await Cluster.DisposeAsync();
    }
}
