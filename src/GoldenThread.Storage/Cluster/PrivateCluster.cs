using Npgsql;

namespace GoldenThread.Storage.Cluster;

/// <summary>The application's own PostgreSQL: made at the first start, reached over a Unix socket only, stopped by whoever uses it last.</summary>
/// <remarks>
/// PostgreSQL does not run as root, so root runs it as the account <c>postgres</c>. The server is no child of the application:
/// a crash of the application leaves it running, and the next start finds it. Each user holds a shared lock on a file beside it.
/// </remarks>
public sealed class PrivateCluster : IAsyncDisposable
{
    /// <summary>The role that owns the cluster and everything in it; used for migrations alone.</summary>
    public const string Owner = "golden_thread";

    private readonly ClusterPlace place;
    private readonly PostgresBinaries binaries;
    private readonly IReadOnlyList<string> settings;
    private readonly FileStream use;
    private bool ended;

    private PrivateCluster(ClusterPlace place, PostgresBinaries binaries, IReadOnlyList<string> settings)
    {
        this.place = place;
        this.binaries = binaries;
        this.settings = settings;
        use = place.Use();
    }

    /// <summary>Folder of the cluster's files.</summary>
    public string Folder => place.Folder;

    /// <summary>How the owner reaches a database of the cluster.</summary>
    /// <param name="database">Name of the database.</param>
    public string ConnectionString(string database = "golden_thread") => As(Owner, database);

    /// <summary>The two logins of a database of the cluster.</summary>
    /// <param name="database">Name of the database.</param>
    public DatabaseLogins Logins(string database = "golden_thread") => new(As(Database.ApplicationRole, database), As(Owner, database));

    private string As(string login, string database) =>
        new NpgsqlConnectionStringBuilder { Host = place.Sockets, Username = login, Database = database }.ConnectionString;

    /// <summary>Makes the cluster where there is none, starts it where it does not run, and makes the application's database.</summary>
    /// <param name="folder">Where its files are to be, <c>.data/postgres</c> by default.</param>
    /// <param name="progress">Told what is being done, in sentences for a person.</param>
    /// <param name="settings">Further settings of the server, such as <c>fsync=off</c> for tests.</param>
    /// <param name="cancellation">Ends the wait for another process that is starting the same cluster.</param>
    /// <exception cref="ClusterException">It can't be done; the message says why and what to do.</exception>
    public static async Task<PrivateCluster> Start(
        string folder = ".data/postgres", IProgress<string>? progress = null, IReadOnlyList<string>? settings = null, CancellationToken cancellation = default)
    {
        var found = PostgresBinaries.Find();
        var at = ClusterPlace.For(folder, progress);
        await using var onlyOne = await at.Lock(cancellation);
        if (!File.Exists(Path.Combine(at.Folder, "PG_VERSION")))
        {
            progress?.Report("Making a private PostgreSQL cluster…");
            Make(at, found);
        }

        var cluster = new PrivateCluster(at, found, settings ?? []);
        try
        {
            if (at.RunningServer() is not null) progress?.Report("Using the PostgreSQL that is already running…");
            else await cluster.StartServer(progress, cancellation);
            await cluster.MakeDatabase(cancellation);
            return cluster;
        }
        catch
        {
            await cluster.use.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the server where it was killed, or stopped because its disk was full.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False where it runs.</returns>
    /// <exception cref="ClusterException">It does not start; the message says why.</exception>
    public async Task<bool> StartAgain(CancellationToken cancellation = default)
    {
        await using var onlyOne = await place.Lock(cancellation);
        if (ended || place.RunningServer() is not null) return false;
        await StartServer(null, cancellation);
        return true;
    }

    /// <summary>Stops the cluster at once, open connections or not, where nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (ended)
            return;
        ended = true;
        NpgsqlConnection.ClearAllPools();
        await using var onlyOne = await place.Lock(CancellationToken.None);
        await use.DisposeAsync();
        if (!place.IsUnused())
            return;
        if (place.RunningServer() is not null)
            Command.MustRun("Stopping PostgreSQL", binaries.PgCtl, ["stop", "-D", place.Folder, "-m", "fast", "-w", "-s"], place.User);
        if (Directory.Exists(place.Sockets))
            Directory.Delete(place.Sockets, recursive: true);
    }

    private static void Make(ClusterPlace place, PostgresBinaries binaries) =>
        Command.MustRun("Making the PostgreSQL cluster", binaries.Initdb,
            [
                "-D", place.Folder, "-U", Owner, "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", "--auth-local=trust", "--auth-host=reject",
                "--no-instructions",
            ], place.User);

    private async Task StartServer(IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report("Starting the private PostgreSQL…");
        await place.RemoveTracesOfACrash(cancellation);
        place.MakeSocketFolder();
        // The socket's folder is open to the cluster's account alone; that is why its connections need no password.
        string[] all =
        [
            "listen_addresses=", $"unix_socket_directories={place.Sockets}", "unix_socket_permissions=0700", "shared_buffers=128MB",
            "work_mem=16MB", "max_connections=200", "max_wal_size=256MB", "jit=off", "log_min_messages=warning", "logging_collector=off", .. settings,
        ];
        var options = string.Join(' ', all.Select(s => $"-c '{s}'"));
        Command.MustRun("Starting PostgreSQL", binaries.PgCtl,
            ["start", "-D", place.Folder, "-w", "-t", "60", "-s", "-l", Path.Combine(place.Folder, "server.log"), "-o", options], place.User);
    }

    private async Task MakeDatabase(CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres") + ";Pooling=false");
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var ask = new NpgsqlCommand("select 1 from pg_database where datname = 'golden_thread'", connection);
        if (await ask.ExecuteScalarAsync(cancellation) is not null)
            return;
        await using var make = new NpgsqlCommand("create database golden_thread", connection);
        await make.ExecuteNonQueryAsync(cancellation);
    }
}
