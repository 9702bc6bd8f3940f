using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Storage;

/// <summary>The installation's secret: 32 bytes in a file outside the database, from which a key for each purpose is derived.</summary>
/// <remarks>
/// Whoever has the database alone can forge nothing that is made with it. The file holds it in base64 on its first line, below it those that it took
/// the place of, and can be read by its owner only. Every node of an installation has the same file.
/// </remarks>
public sealed class InstallationKey
{
    /// <summary>Bytes of the secret, and of every key that is derived from it.</summary>
    public const int Bytes = 32;

    /// <summary>Name of its file in the installation's folder, unless <c>GoldenThread:KeyFile</c> says otherwise.</summary>
    public const string FileName = "installation.key";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // A longer file is something else, and is not read into memory.
    private const int LongestFile = 1024;
    private const int MostKept = 20;

    private readonly IReadOnlyList<byte[]> secrets;

    private InstallationKey(IReadOnlyList<byte[]> secrets) => this.secrets = secrets;

    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InstallationException">There is no such file, other accounts can read it, or it holds something else; the message says what to
    /// do.</exception>
    public static InstallationKey FromFile(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~(OwnerOnly | UnixFileMode.UserExecute)) != UnixFileMode.None)
                throw new InstallationException($"Other accounts on this machine can read the installation key {path}. Restrict it: chmod 600 {path}");
            return Parse(file, path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InstallationException(
                $"There is no installation key at {path}. Put the installation's own file there, or name it in GoldenThread:KeyFile. "
                + $"For a new installation make one: (umask 077 && head -c {Bytes} /dev/urandom | base64 > {path})", fault);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new InstallationException($"The installation key {path} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Reads it, or makes it where there is none; of several processes that do so at once, all get the same.</summary>
    /// <inheritdoc cref="FromFile"/>
    public static InstallationKey FromFileOrMake(string path)
    {
        if (!File.Exists(path)) Make(path, new InstallationKey([RandomNumberGenerator.GetBytes(Bytes)]));
        return FromFile(path);
    }

    /// <summary>A key of 32 bytes for one purpose; keys of different purposes tell nothing of each other.</summary>
    /// <param name="purpose">What it is for, such as <c>history seal</c>. Never changed once it is used.</param>
    public byte[] Derive(string purpose) => Derive(secrets[0], purpose);

    /// <summary>The same from this key and from those that it took the place of, newest first: for what was sealed before.</summary>
    /// <param name="purpose">What it is for.</param>
    public IReadOnlyList<byte[]> DeriveAll(string purpose) => [.. secrets.Select(secret => Derive(secret, purpose))];

    /// <summary>Puts a new key in place of the one in a file, which is kept below it: what was sealed under it can still be read.</summary>
    /// <inheritdoc cref="FromFile"/>
    public static InstallationKey Replace(string path)
    {
        var former = FromFile(path);
        var begun = Write(path, new InstallationKey([RandomNumberGenerator.GetBytes(Bytes), .. former.secrets.Take(MostKept - 1)]));
        File.Move(begun, path, overwrite: true);
        return FromFile(path);
    }

    /// <summary>A type that holds a secret does not show it.</summary>
    public override string ToString() => nameof(InstallationKey);

    /// <summary>What its file holds, for a backup.</summary>
    internal byte[] Write() => Encoding.ASCII.GetBytes(string.Concat(secrets.Select(secret => Convert.ToBase64String(secret) + "\n")));

    /// <summary>The key that a backup holds.</summary>
    /// <exception cref="InstallationException">It is none.</exception>
    internal static InstallationKey Read(ReadOnlySpan<byte> text, string from)
    {
        var lines = Encoding.ASCII.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = lines.Select(Secret).OfType<byte[]>().ToArray();
        return read.Length > 0 && read.Length == lines.Length
            ? new InstallationKey(read)
            : throw new InstallationException(
                $"{from} is not an installation key: it should hold {Bytes} bytes as one line of base64. Put the installation's own file there.");
    }

    /// <summary>Keeps it in a file where there is none yet.</summary>
    internal void Keep(string path) => Make(path, this);

    private static InstallationKey Parse(Microsoft.Win32.SafeHandles.SafeFileHandle file, string path)
    {
        var text = new byte[LongestFile];
        var length = RandomAccess.Read(file, text, 0);
        return Read(text.AsSpan(0, length), path);
    }

    private static byte[]? Secret(string line)
    {
        var read = new byte[Bytes];
        return Convert.TryFromBase64String(line, read, out var count) && count == Bytes ? read : null;
    }

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Bytes, salt: null, info: Encoding.UTF8.GetBytes(purpose));

    // Written whole under another name, then moved to where nothing stands yet: a second process finds all of it or nothing, and a loss of power leaves no
    // half.
    private static void Make(string path, InstallationKey key)
    {
        var begun = "";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
            begun = Write(path, key);
            if (!PutInPlace(begun, path)) return; // Another process was first; its key is the installation's.
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new InstallationException($"The installation key {path} cannot be made: {fault.Message}", fault);
        }
        finally
        {
            if (begun.Length > 0) File.Delete(begun);
        }
    }

    // A file that is moved may take the place of one that came a moment before: .NET looks first and renames then. A second name for it is given at one go.
    private static bool PutInPlace(string begun, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            if (File.Exists(path)) return false;
            File.Move(begun, path, overwrite: false);
            return true;
        }

        if (Link(begun, path) == 0) return true;
        return File.Exists(path) ? false : throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string file, [MarshalAs(UnmanagedType.LPUTF8Str)] string alsoNamed);

    private static string Write(string path, InstallationKey key)
    {
        var begun = $"{path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var file = new FileStream(begun, options);
        file.Write(key.Write());
        file.Flush(flushToDisk: true);
        return begun;
    }
}
