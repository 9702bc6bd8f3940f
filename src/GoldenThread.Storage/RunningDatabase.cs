using GoldenThread.Storage.Cluster;

namespace GoldenThread.Storage;

/// <summary>The database of an installation: on a server where a connection string names one, otherwise on the private cluster.</summary>
public sealed class RunningDatabase : IAsyncDisposable
{
    private readonly PrivateCluster? cluster;

    private RunningDatabase(Database database, PrivateCluster? cluster)
    {
        Database = database;
        this.cluster = cluster;
    }

    /// <summary>The database, its schema up to date.</summary>
    public Database Database { get; }

    /// <summary>Opens it; a private cluster that does not run is started, and stopped again when this is disposed.</summary>
    /// <param name="connectionString">A server's, or null for the private cluster.</param>
    /// <param name="folder">Where the installation keeps its data (<c>.data</c>).</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ClusterException">The private cluster cannot be made or started; the message says why.</exception>
    public static async Task<RunningDatabase> Open(string? connectionString, string folder, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        var started = string.IsNullOrWhiteSpace(connectionString)
            ? await PrivateCluster.Start(Path.Combine(folder, "postgres"), progress, cancellation: cancellation)
            : null;
        try
        {
            return new RunningDatabase(await Database.Open(started?.ConnectionString() ?? connectionString!, progress, cancellation), started);
        }
        catch
        {
            if (started is not null) await started.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (cluster is not null) await cluster.DisposeAsync();
    }
}
