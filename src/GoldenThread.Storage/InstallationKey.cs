using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Storage;

/// <summary>The installation's secret: 32 random bytes in a file outside the database, from which every key that the database must not know is derived.</summary>
/// <remarks>
/// The file holds the key in base64 on its first line, below it those that it took the place of, and is open to its owner alone. Every node of an
/// installation has the same; without it, sessions, sealed secrets and the seals of the history are of no use.
/// </remarks>
public sealed class InstallationKey
{
    private const int Bytes = 32;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly byte[][] keys;

    private InstallationKey(byte[][] keys) => this.keys = keys;

    /// <summary>The key in a file.</summary>
    /// <exception cref="InstallationException">There is no such file, others can read it, or it holds no key.</exception>
    public static InstallationKey FromFile(string path)
    {
        if (!File.Exists(path))
            throw new InstallationException($"There is no key file {path}. Copy it from the node that was started first, or name it in GoldenThread:KeyFile.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
            throw new InstallationException($"Others can read or write the key file {path}. Close it to them: chmod 600 {path}");
        var held = File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Key).ToArray();
        return held.Length > 0 && Array.TrueForAll(held, key => key is not null)
            ? new InstallationKey(held!)
            : throw new InstallationException($"The file {path} does not hold the installation's key: 32 bytes in base64 on a line.");
    }

    /// <summary>The same; where there is no such file, a new key is made and kept there. Processes that start at once make one.</summary>
    public static InstallationKey FromFileOrMake(string path)
    {
        if (!File.Exists(path))
            Make(path);
        return FromFile(path);
    }

    /// <summary>Puts a new key in place of the one in a file, which is kept below it: what was sealed under it can still be read.</summary>
    public static InstallationKey Replace(string path)
    {
        FromFile(path);
        var mine = Write(path, [NewKey(), .. File.ReadLines(path)]);
        File.Move(mine, path, overwrite: true);
        return FromFile(path);
    }

    /// <summary>A key for one purpose (HKDF, SHA-256); it tells nothing of the installation's key or of other purposes' keys.</summary>
    /// <param name="purpose">A few words that are used for nothing else.</param>
    /// <returns>32 bytes.</returns>
    public byte[] Derive(string purpose) => Derive(keys[0], purpose);

    /// <summary>The same from this key and from those that it took the place of, newest first: for what was sealed before.</summary>
    /// <param name="purpose">A few words that are used for nothing else.</param>
    public IReadOnlyList<byte[]> DeriveAll(string purpose) => [.. keys.Select(key => Derive(key, purpose))];

    private static byte[] Derive(byte[] key, string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: Encoding.UTF8.GetBytes(purpose));

    private static byte[]? Key(string line)
    {
        var held = new byte[Bytes];
        return Convert.TryFromBase64String(line.Trim(), held, out var length) && length == Bytes ? held : null;
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var mine = Write(path, [NewKey()]);
        try
        {
            File.Move(mine, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(mine); // another process was first
        }
    }

    // A file beside it, to be moved into its place when it is whole.
    private static string Write(string path, IEnumerable<string> lines)
    {
        var mine = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(mine, options);
        foreach (var line in lines)
            writer.WriteLine(line);
        return mine;
    }
}
