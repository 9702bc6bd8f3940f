using System.Text;
using GoldenThread.Storage;
using GoldenThread.Testing;

namespace GoldenThread.Cli.Tests.App;

/// <summary>A folder of its own that the program is run in, and the server that it works on.</summary>
internal sealed class Place : IDisposable
{
    private const UnixFileMode OpenToAll = (UnixFileMode)0b111_101_101;

    /// <param name="logins">How to reach the database.</param>
    /// <param name="keyFile">The installation's key.</param>
    public Place(DatabaseLogins logins, string keyFile)
        : this(logins.Application) => (Owner, KeyFile) = (logins.Owner ?? "", keyFile);

    /// <param name="database">The installation's database.</param>
    /// <param name="keyFile">Its key; null for that of all test databases.</param>
    public Place(TestDatabase database, string? keyFile = null)
        : this(database.ApplicationConnectionString) => (Owner, KeyFile) = (database.ConnectionString, keyFile ?? TestDatabase.KeyFile);

    /// <param name="server">Connection string; empty for a private cluster in the folder.</param>
    public Place(string server = "")
    {
        Server = server;
        Folder = Directory.CreateTempSubdirectory("golden-thread-cli-").FullName;
        // The account that runs the private cluster is let in.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Folder, OpenToAll);
    }

    public string Folder { get; }

    public string Server { get; }

    public string Owner { get; } = "";

    public string KeyFile { get; } = "";

    /// <summary>Further settings, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>All that the program finds in its environment.</summary>
    public Dictionary<string, string> AllSettings => new(Settings)
    {
        ["ConnectionStrings__GoldenThread"] = Server,
        ["ConnectionStrings__Owner"] = Owner,
        ["GoldenThread__KeyFile"] = KeyFile,
        ["GoldenThread__Folder"] = Path.Combine(Folder, ".data"),
    };

    /// <summary>Writes a file into the folder.</summary>
    public string Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Add(string,string)"/>
    public string Add(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Folder, name), bytes);
        return name;
    }

    /// <summary>The name of an invented plan's file, copied into the folder.</summary>
    public string AddSample(string name = "cw3-table.md") => Add(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "plans", name)));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
