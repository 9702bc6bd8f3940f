using System.Formats.Tar;
using System.Security.Cryptography;

namespace GoldenThread.Storage.Backup;

/// <summary>The parts of a backup in their file: a tar archive, encrypted as a whole where it is for somebody's key.</summary>
/// <remarks>
/// The dump comes in pieces of a few megabytes (<c>database.dump.000001</c>…), since its length is not known before its end; put together they are what
/// <c>pg_restore</c> reads. Then the installation's key, in an encrypted backup alone; then the manifest and its keyed digest.
/// Reading takes as little memory, however large the database is.
/// </remarks>
internal static class BackupFile
{
    private const string DumpPiece = "database.dump.";
    private const string KeyPart = "installation.key";
    private const string ManifestPart = "manifest.json";
    private const string MacPart = "manifest.mac";
    private const int PieceSize = 4 << 20;
    private const int LongestPart = 4 << 20;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a dump as it comes, then what <paramref name="manifest"/> makes of its length and hash.</summary>
    public static async Task Write(
        Stream file, RSA? forKey, Stream dump, InstallationKey key, Func<long, string, Task<BackupManifest>> manifest, CancellationToken cancellation)
    {
        await using var encrypted = forKey is null ? null : await EncryptingStream.Begin(file, forKey, cancellation);
        await using (var tar = new TarWriter(encrypted ?? file, TarEntryFormat.Pax, leaveOpen: true))
        {
            var (bytes, hash) = await WriteDump(tar, dump, cancellation);
            var list = (await manifest(bytes, hash)).Write();
            if (encrypted is not null) await Add(tar, KeyPart, key.Write(), cancellation);
            await Add(tar, ManifestPart, list, cancellation);
            await Add(tar, MacPart, BackupManifest.MacOf(key, list), cancellation);
        }

        if (encrypted is not null) await encrypted.Finish(cancellation);
    }

    /// <summary>Reads all of a backup and checks it against its manifest.</summary>
    /// <param name="path">The file.</param>
    /// <param name="withKey">The private key of an encrypted one.</param>
    /// <param name="dumpTo">Takes the dump; null where it is only checked.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="BackupException">It is damaged or was changed.</exception>
    /// <exception cref="RuleException">It is encrypted and there is no key.</exception>
    public static async Task<BackupContents> Read(string path, RSA? withKey, Stream? dumpTo, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var isEncrypted = await BeginsWithMagic(file, cancellation);
        if (isEncrypted && withKey is null) throw new RuleException("The backup is encrypted. Give the private key with --key.");
        try
        {
            await using var decrypted = isEncrypted ? await DecryptingStream.Begin(file, withKey!, cancellation) : null;
            return await ReadParts(decrypted ?? (Stream)file, dumpTo, cancellation);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new BackupException("The backup is damaged or incomplete, or the file is not a backup of Golden Thread.", fault);
        }
    }

    private static async Task<(long Bytes, string Hash)> WriteDump(TarWriter tar, Stream dump, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceSize];
        var (bytes, number) = (0L, 0);
        while (await dump.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellation) is > 0 and var length)
        {
            hash.AppendData(piece, 0, length);
            bytes += length;
            await Add(tar, $"{DumpPiece}{++number:D6}", piece.AsMemory(0, length).ToArray(), cancellation);
        }

        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task Add(TarWriter tar, string name, byte[] bytes, CancellationToken cancellation)
    {
        using var content = new MemoryStream(bytes);
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = OwnerOnly }, cancellation);
    }

    private static async Task<bool> BeginsWithMagic(FileStream file, CancellationToken cancellation)
    {
        var beginning = new byte[BackupEncryption.Magic.Length];
        var read = await file.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellation);
        if (read == beginning.Length && beginning.AsSpan().SequenceEqual(BackupEncryption.Magic)) return true;
        file.Position = 0;
        return false;
    }

    private static async Task<BackupContents> ReadParts(Stream parts, Stream? dumpTo, CancellationToken cancellation)
    {
        await using var tar = new TarReader(parts);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (bytes, pieces) = (0L, 0);
        byte[]? key = null, manifest = null, mac = null;
        while (await tar.GetNextEntryAsync(copyData: false, cancellation) is { } entry)
        {
            var content = entry.DataStream ?? Stream.Null;
            if (entry.Name == $"{DumpPiece}{pieces + 1:D6}" && manifest is null)
            {
                pieces++;
                bytes += await Pass(content, dumpTo, hash, cancellation);
            }
            else if (entry.Name == KeyPart && key is null) key = await Whole(entry, content, cancellation);
            else if (entry.Name == ManifestPart && manifest is null) manifest = await Whole(entry, content, cancellation);
            else if (entry.Name == MacPart && mac is null) mac = await Whole(entry, content, cancellation);
            else throw new BackupException($"The backup has a part that does not belong there: {entry.Name}.");
        }

        // An encrypted backup is read to its very end: what is behind the archive has to pass its check too.
        await parts.CopyToAsync(Stream.Null, cancellation);
        if (manifest is null || mac is null) throw new BackupException("The backup is incomplete: the list of contents at its end is missing.");
        var read = BackupManifest.Read(manifest);
        return read.DumpBytes == bytes && read.DumpSha256 == Convert.ToHexStringLower(hash.GetHashAndReset())
            ? new BackupContents(read, manifest, mac, key)
            : throw new BackupException("The backup is damaged: the database dump does not match the list of contents.");
    }

    private static async Task<long> Pass(Stream piece, Stream? to, IncrementalHash hash, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var bytes = 0L;
        while (await piece.ReadAsync(buffer, cancellation) is > 0 and var length)
        {
            hash.AppendData(buffer, 0, length);
            if (to is not null) await to.WriteAsync(buffer.AsMemory(0, length), cancellation);
            bytes += length;
        }

        return bytes;
    }

    private static async Task<byte[]> Whole(TarEntry entry, Stream content, CancellationToken cancellation)
    {
        if (entry.Length > LongestPart) throw new BackupException($"The backup is damaged: {entry.Name} is too long.");
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellation);
        return whole.ToArray();
    }
}
