using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Storage.Cluster;

/// <summary>Where a private cluster lives on this machine: its files, its socket, the account that runs it, who uses it.</summary>
/// <param name="Folder">Full path of the cluster's files.</param>
/// <param name="Sockets">Folder of its socket.</param>
/// <param name="User">The account that runs it where root starts it; null for one's own.</param>
internal sealed record ClusterPlace(string Folder, string Sockets, string? User)
{
    private string Users => Folder + ".users";

    public static ClusterPlace For(string folder, IProgress<string>? progress)
    {
        var full = Path.GetFullPath(folder);
        var user = Environment.IsPrivilegedProcess ? "postgres" : null;
        // PostgreSQL runs as an account that may not be allowed into the home folder of whoever starts it.
        if (user is not null && !Reachable(Path.GetDirectoryName(full)!, user))
        {
            full = Path.Combine("/var/lib/golden-thread", Name(full), "postgres");
            progress?.Report($"PostgreSQL's account can't read {folder}; the cluster is kept in {full}.");
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        }

        // A socket's path may hold 107 characters at most, so it can't stand below a folder of any length.
        var place = new ClusterPlace(full, Path.Combine(SocketRoot(user), $"golden-thread-{Name(full)}"), user);
        if (!Directory.Exists(full))
        {
            Directory.CreateDirectory(full);
            Command.MustRun("Closing the cluster's folder to others", "chmod", ["700", full]);
            if (user is not null)
                Command.MustRun("Giving the cluster's folder to its account", "chown", [user, full]);
        }

        return place;
    }

    /// <summary>Makes the socket's folder and checks that it belongs to the cluster's account: /tmp is open to everybody.</summary>
    public void MakeSocketFolder() => Command.MustRun($"Making the folder {Sockets} for PostgreSQL's socket", "/bin/sh",
        ["-c", "umask 077; mkdir -p \"$1\" && [ -O \"$1\" ] && [ ! -L \"$1\" ] && chmod 700 \"$1\"", "sh", Sockets], User);

    /// <summary>Waits until no other process is starting or stopping this cluster.</summary>
    public async Task<FileStream> Lock(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(Folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(Folder + ".lock"))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
            }
        }
    }

    /// <summary>Says that somebody uses the cluster, for as long as it is open. The system takes it back from a process that dies.</summary>
    public FileStream Use() => new(Users, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    /// <summary>True where nobody uses the cluster.</summary>
    public bool IsUnused()
    {
        try
        {
            // Shared locks are held by who uses it; one for oneself is given only when there is none.
            using var alone = new FileStream(Users, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException) when (File.Exists(Users))
        {
            return false;
        }
    }

    /// <summary>The server that runs on these files, or null. A pid file alone proves nothing: a crash leaves it behind.</summary>
    public int? RunningServer()
    {
        var file = Path.Combine(Folder, "postmaster.pid");
        return File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid) && IsServer(pid)
            ? pid
            : null;
    }

    /// <summary>Removes the lock files of a server that is gone, whose number another process may have by now.</summary>
    /// <remarks>Its children see that it is gone and end; until they have, its files are not given to another, which would write over theirs.</remarks>
    /// <exception cref="ClusterException">They do not end.</exception>
    public async Task RemoveTracesOfACrash(CancellationToken cancellation)
    {
        for (var round = 0; Directory.GetDirectories("/proc")
            .Any(one => int.TryParse(Path.GetFileName(one), CultureInfo.InvariantCulture, out var pid) && IsServer(pid, surely: true)); round++)
        {
            if (round == 300) throw new ClusterException($"An earlier PostgreSQL still uses {Folder} and does not stop. End its processes, then start again.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }

        File.Delete(Path.Combine(Folder, "postmaster.pid"));
        if (!Directory.Exists(Sockets))
            return;
        foreach (var file in Directory.GetFiles(Sockets, ".s.PGSQL.*"))
            File.Delete(file);
    }

    /// <summary>Whether a process is a PostgreSQL that works on these files. One that ended and was not fetched by its parent (a zombie) is none.</summary>
    /// <param name="pid">Number of the process.</param>
    /// <param name="surely">What to say of one whose folder we may not read: true for "no".</param>
    private bool IsServer(int pid, bool surely = false)
    {
        try
        {
            // "PID (name) S …": the name may hold brackets and spaces itself.
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var (from, to) = (stat.IndexOf('(', StringComparison.Ordinal) + 1, stat.LastIndexOf(')'));
            if (!stat[from..to].StartsWith("postgres", StringComparison.Ordinal) || stat[to + 2] is 'Z' or 'X') return false;
            return new FileInfo($"/proc/{pid}/cwd").LinkTarget is { } at ? at == Folder : !surely;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string SocketRoot(string? user) =>
        user is null && Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 and < 60 } own && Directory.Exists(own) ? own : "/tmp";

    private static bool Reachable(string parent, string user)
    {
        Directory.CreateDirectory(parent);
        return Command.Run("/bin/sh", ["-c", "cd \"$1\"", "sh", parent], user).Succeeded;
    }

    private static string Name(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];
}
