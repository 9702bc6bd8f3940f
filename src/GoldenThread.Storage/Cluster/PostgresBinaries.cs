using System.Globalization;

namespace GoldenThread.Storage.Cluster;

/// <summary>Where PostgreSQL's own programs (<c>initdb</c>, <c>pg_ctl</c>, <c>postgres</c>) are on this machine.</summary>
/// <param name="Folder">The folder that holds them.</param>
internal sealed record PostgresBinaries(string Folder)
{
    private static readonly string[] Server = ["initdb", "pg_ctl", "postgres"];
    private static readonly string[] Client = ["pg_dump", "pg_restore"];

    public string Initdb => Path.Combine(Folder, "initdb");

    public string PgDump => Path.Combine(Folder, "pg_dump");

    public string PgRestore => Path.Combine(Folder, "pg_restore");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>Looks in PATH, where <c>pg_config</c> says, and in the folders that packages use; the newest version wins.</summary>
    /// <exception cref="ClusterException">PostgreSQL is not installed.</exception>
    public static PostgresBinaries Find() => Find(Server,
        "PostgreSQL 15 or later is not installed: install the package “postgresql” (sudo apt-get install postgresql), "
        + "or name a server in ConnectionStrings__GoldenThread and ConnectionStrings__Owner.");

    /// <summary>The same for the programs that dump and restore, which a machine without a server of its own needs too.</summary>
    /// <exception cref="ClusterException">They are not installed.</exception>
    public static PostgresBinaries FindClient() => Find(Client,
        "PostgreSQL's programs pg_dump and pg_restore are not installed: install the package “postgresql-client” (sudo apt-get install postgresql-client).");

    private static PostgresBinaries Find(string[] needed, string otherwise)
    {
        var folders = Packaged()
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
            .Append("/usr/local/pgsql/bin");
        var found = folders.FirstOrDefault(f => HoldsAll(f, needed)) ?? FromPgConfig(needed);
        return found is null
            ? throw new ClusterException(otherwise)
            : new PostgresBinaries(found);
    }

    private static bool HoldsAll(string folder, string[] needed) => needed.All(n => File.Exists(Path.Combine(folder, n)));

    // Debian and Ubuntu keep the server's programs out of PATH, one folder for each version.
    private static IEnumerable<string> Packaged() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(d => double.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var v) ? v : 0)
            .Select(d => Path.Combine(d, "bin"))
        : [];

    private static string? FromPgConfig(string[] needed)
    {
        try
        {
            var said = Command.Run("pg_config", ["--bindir"]);
            return said.Succeeded && HoldsAll(said.Output.Trim(), needed) ? said.Output.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no pg_config either
        }
    }
}
