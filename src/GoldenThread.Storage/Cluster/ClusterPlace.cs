using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Storage.Cluster;

/// <summary>Where a private cluster lives on this machine: its files, its socket, the account that runs it, who started it.</summary>
/// <param name="Folder">Full path of the cluster's files.</param>
/// <param name="Sockets">Folder of its socket.</param>
/// <param name="User">The account that runs it where root starts it; null for one's own.</param>
internal sealed record ClusterPlace(string Folder, string Sockets, string? User)
{
    /// <summary>Names the process that is to stop the server.</summary>
    public string StartedBy => Folder + ".started-by";

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

    /// <summary>The server that runs on these files, or null. A pid file alone proves nothing: a crash leaves it behind.</summary>
    public int? RunningServer()
    {
        var file = Path.Combine(Folder, "postmaster.pid");
        if (!File.Exists(file) || !int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var pid))
            return null;
        var name = $"/proc/{pid}/comm";
        return File.Exists(name) && File.ReadAllText(name).StartsWith("postgres", StringComparison.Ordinal) ? pid : null;
    }

    /// <summary>Removes the lock files of a server that is gone, whose number another process may have by now.</summary>
    public void RemoveTracesOfACrash()
    {
        File.Delete(Path.Combine(Folder, "postmaster.pid"));
        if (!Directory.Exists(Sockets))
            return;
        foreach (var file in Directory.GetFiles(Sockets, ".s.PGSQL.*"))
            File.Delete(file);
    }

    public void SayStartedByThisProcess() => File.WriteAllText(StartedBy, Sign(Environment.ProcessId));

    public bool StarterIsAlive()
    {
        var sign = File.Exists(StartedBy) ? File.ReadAllText(StartedBy) : "";
        return int.TryParse(sign.Split(' ')[0], CultureInfo.InvariantCulture, out var pid) && Sign(pid) == sign;
    }

    // The start time, which follows the name in brackets, tells a process from a later one with the same number.
    private static string? Sign(int pid)
    {
        var file = $"/proc/{pid}/stat";
        return File.Exists(file) ? $"{pid} {File.ReadAllText(file).Split(") ")[^1].Split(' ')[19]}" : null;
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
