using System.Security.Cryptography;
using System.Text;
using GoldenThread.Storage;
using GoldenThread.Storage.Cluster;
using GoldenThread.Storage.Running;
using Npgsql;

namespace GoldenThread.Testing;

/// <summary>One PostgreSQL for all tests of a test program, with a migrated template that every test database is a copy of.</summary>
/// <remarks>Its folder is kept between runs, so that only the first run waits for <c>initdb</c> and the migrations.</remarks>
internal static class TestCluster
{
    private static readonly Lazy<Task<PrivateCluster>> Cluster = new(Start);
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static int count;

    /// <summary>The key of all test databases.</summary>
    public static InstallationKey Key { get; } = InstallationKey.FromFileOrMake(KeyFile);

    /// <summary>Where it is kept.</summary>
    public static string KeyFile => Path.Combine(Place, "installation.key");

    private static string Place =>
        Path.Combine(
            Path.GetTempPath(), $"golden-thread-tests-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AppContext.BaseDirectory)))[..12]}");

    // Another build of the schema gets another template.
    private static string Template => "template_" + typeof(Database).Module.ModuleVersionId.ToString("N");

    /// <summary>A new, empty, migrated database; returns its logins.</summary>
    public static async Task<DatabaseLogins> NewDatabase(bool migrated = true)
    {
        var cluster = await Cluster.Value;
        var name = $"t_{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        await OneAtATime.WaitAsync();
        try
        {
            await Run(cluster, $"create database {name} template {(migrated ? Template : "template0")} strategy file_copy");
            await Run(cluster, $"revoke temporary on database {name} from public");
        }
        finally
        {
            OneAtATime.Release();
        }

        var logins = cluster.Logins(name);
        return new DatabaseLogins(logins.Application + ";Maximum Pool Size=20", logins.Owner + ";Maximum Pool Size=20");
    }

    /// <summary>Drops a test database.</summary>
    public static async Task Drop(string connectionString) =>
        await Run(await Cluster.Value, $"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");

    private static async Task<PrivateCluster> Start()
    {
        var folder = Path.Combine(Place, "postgres");
        Directory.CreateDirectory(Place);
        // Nothing here needs to survive a loss of power.
        var cluster = await PrivateCluster.Start(folder, settings:
            ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300", "autovacuum=off"]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await DropWhatOthersLeft(cluster);
        await MakeTemplate(cluster);
        return cluster;
    }

    private static async Task MakeTemplate(PrivateCluster cluster)
    {
        if (await Names(cluster, $"select datname from pg_database where datname = '{Template}'") is not [])
            return;
        await Run(cluster, $"create database {Template}_half");
        var logins = cluster.Logins($"{Template}_half");
        await (await DatabaseStart.Open(new DatabaseLogins(logins.Application + ";Pooling=false", logins.Owner + ";Pooling=false"), Key)).DisposeAsync();
        await Run(cluster, $"alter database {Template}_half rename to {Template}");
    }

    private static async Task DropWhatOthersLeft(PrivateCluster cluster)
    {
        foreach (var name in await Names(cluster, "select datname from pg_database where datname like 't\\_%' or datname like 'template\\_%'"))
        {
            var alive = name.StartsWith("t_", StringComparison.Ordinal) && File.Exists($"/proc/{name.Split('_')[1]}/stat");
            if (!alive && name != Template)
                await Run(cluster, $"drop database if exists {name} with (force)");
        }
    }

    private static async Task<List<string>> Names(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }

    private static async Task Run(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
