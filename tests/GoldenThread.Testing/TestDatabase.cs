using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using Npgsql;

namespace GoldenThread.Testing;

/// <summary>A database for the tests of one class (<c>IClassFixture&lt;TestDatabase&gt;</c>), or of one test.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private Database? database;

    /// <summary>The installation's key of all test databases.</summary>
    public static InstallationKey Key => TestCluster.Key;

    /// <summary>Where it is kept.</summary>
    public static string KeyFile => TestCluster.KeyFile;

    /// <summary>The owner's connection string; it passes every guard.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>The application's connection string.</summary>
    public string ApplicationConnectionString { get; private set; } = "";

    /// <summary>The database, as the application opens it.</summary>
    public Database Database => database ?? throw new InvalidOperationException("The fixture has not been initialised.");

    /// <summary>A new database outside xunit's fixtures.</summary>
    /// <param name="migrated">False for one without any table.</param>
    public static async Task<TestDatabase> Create(bool migrated = true)
    {
        var made = new TestDatabase();
        await made.Initialise(migrated);
        return made;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await Initialise(migrated: true);

    /// <summary>Makes a partnership and returns it.</summary>
    /// <param name="name">Its name; every call makes another partnership.</param>
    public async Task<Partnership> AddPartnership(string name = "Northmere and Eastmere Safeguarding Children Partnership")
    {
        var id = PartnershipId.New();
        var partnership = new Partnership { Id = id, Name = name, Slug = $"p-{id.Value:N}" };
        await using var db = await Database.Open(Session.System(id));
        db.Add(partnership);
        await db.Save();
        return partnership;
    }

    /// <summary>Runs SQL as the owner, whom no guard holds: for what the application must not be able to do.</summary>
    public async Task<object?> AsOwner(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (database is null)
            return;
        await database.DisposeAsync();
        await TestCluster.Drop(ConnectionString);
    }

    private async Task Initialise(bool migrated)
    {
        var logins = await TestCluster.NewDatabase(migrated);
        (ConnectionString, ApplicationConnectionString) = (logins.Owner!, logins.Application);
        database = Database.OpenAsItIs(logins.Application, TestCluster.Key);
    }
}
