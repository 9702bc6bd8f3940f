using GoldenThread.Storage.Cluster;

namespace GoldenThread.Storage;

/// <summary>Where an installation keeps its data.</summary>
/// <param name="Folder">Its folder (<c>.data</c>): the private cluster and the key, where nothing else is said.</param>
/// <param name="Application">A server's connection string for the application's login; null or empty for the private cluster.</param>
/// <param name="Owner">The same for the owner of the tables, who migrates them; null or empty where somebody else does.</param>
/// <param name="KeyFile">The file of the installation's key; null or empty for <see cref="InstallationKey.FileName"/> in the folder.</param>
public sealed record InstallationPlace(string Folder, string? Application = null, string? Owner = null, string? KeyFile = null)
{
    /// <summary>True where a server is named.</summary>
    public bool OnServer => !string.IsNullOrWhiteSpace(Application) || !string.IsNullOrWhiteSpace(Owner);

    /// <summary>The server's logins.</summary>
    /// <exception cref="InstallationException">The application's is missing.</exception>
    public DatabaseLogins Logins => string.IsNullOrWhiteSpace(Application)
        ? throw new InstallationException($"ConnectionStrings:Owner is set and ConnectionStrings:GoldenThread is not. Name there the login that the application works with: {Database.ApplicationRole}.")
        : new DatabaseLogins(Application, string.IsNullOrWhiteSpace(Owner) ? null : Owner);

    /// <summary>The server's owner.</summary>
    /// <exception cref="InstallationException">It is not known here.</exception>
    public string OwnersLogin => string.IsNullOrWhiteSpace(Owner)
        ? throw new InstallationException("Only the owner of the tables can do this: name its login in ConnectionStrings:Owner.")
        : Owner;

    /// <summary>The file of the installation's key.</summary>
    public string KeyPath => string.IsNullOrWhiteSpace(KeyFile) ? Path.Combine(Folder, InstallationKey.FileName) : KeyFile;

    /// <summary>The installation's key. The first start of an owner makes it; other nodes are given a copy of the file.</summary>
    public InstallationKey Key() => OnServer && string.IsNullOrWhiteSpace(Owner) ? InstallationKey.FromFile(KeyPath) : InstallationKey.FromFileOrMake(KeyPath);
}

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
            return new RunningDatabase(await Database.Open(cluster?.Logins() ?? place.Logins, key, progress, cancellation), key, cluster);
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
        await using var cluster = place.OnServer ? null : await PrivateCluster.Start(Path.Combine(place.Folder, "postgres"), progress, cancellation: cancellation);
        await SchemaKeeping.ReplaceKey(cluster?.ConnectionString() ?? place.OwnersLogin, InstallationKey.Replace(place.KeyPath), cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (Cluster is not null) await Cluster.DisposeAsync();
    }
}
