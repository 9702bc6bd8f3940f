using GoldenThread.Storage.Migrations;

namespace GoldenThread.Storage.Running;

/// <summary>Opens the database for an application that starts: in order, or not at all.</summary>
public static class DatabaseStart
{
    /// <summary>Opens a database; where the owner's login is given, its schema is brought up to date first. Several nodes may do so at once.</summary>
    /// <param name="logins">How to reach it.</param>
    /// <param name="key">The installation's key; the first start makes it known to the database.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InstallationException">The login is not the application's own, the schema is not that of this build, or the key is another
    /// one.</exception>
    public static async Task<Database> Open(
        DatabaseLogins logins, InstallationKey key, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        if (logins.Owner is { } owner)
            await SchemaKeeping.BringUpToDate(owner, logins.Application, key, progress, cancellation);
        var database = Database.OpenAsItIs(logins.Application, key);
        try
        {
            await ApplicationLogin.Check(database, cancellation);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
