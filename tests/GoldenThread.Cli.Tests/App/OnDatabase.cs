using GoldenThread.Testing;

namespace GoldenThread.Cli.Tests.App;

/// <summary>What tests of commands have that work on a database: one of their own, and a folder that the program is run in.</summary>
public abstract class OnDatabase : IAsyncLifetime
{
    private protected TestDatabase database = null!;
    private protected Place place = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create();
        place = new Place(database);
        await Fill();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        place.Dispose();
        await database.DisposeAsync();
    }

    /// <summary>What is in the database before a test begins.</summary>
    private protected virtual Task Fill() => Task.CompletedTask;
}
