using Npgsql;

namespace GoldenThread.Storage.Running;

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
        ? throw new InstallationException(
            $"Set ConnectionStrings:GoldenThread too, because ConnectionStrings:Owner is set. Use the application's login: {Database.ApplicationRole}.")
        : new DatabaseLogins(Application, string.IsNullOrWhiteSpace(Owner) ? null : Owner);

    /// <summary>The server's owner.</summary>
    /// <exception cref="InstallationException">It is not known here.</exception>
    public string OwnersLogin => string.IsNullOrWhiteSpace(Owner)
        ? throw new InstallationException("Only the owner of the tables can do this. Set its login in ConnectionStrings:Owner.")
        : Owner;

    /// <summary>The file of the installation's key.</summary>
    public string KeyPath => string.IsNullOrWhiteSpace(KeyFile) ? Path.Combine(Folder, InstallationKey.FileName) : KeyFile;

    /// <summary>The installation's key. The first start of an owner makes it; other nodes are given a copy of the file.</summary>
    public InstallationKey Key() => OnServer && string.IsNullOrWhiteSpace(Owner) ? InstallationKey.FromFile(KeyPath) : InstallationKey.FromFileOrMake(KeyPath);

    /// <summary>A server's connection string as a setting gives it; null where it names nothing.</summary>
    /// <param name="setting">Name of the setting.</param>
    /// <param name="given">What it says.</param>
    /// <exception cref="InstallationException">It is no connection string.</exception>
    public static string? Server(string setting, string? given)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(given) is { Count: > 0 } ? given : null;
        }
        catch (ArgumentException fault)
        {
            throw new InstallationException($"{setting} is not a connection string: {fault.Message}", fault);
        }
    }
}
