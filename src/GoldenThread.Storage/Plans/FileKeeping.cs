using System.Security.Cryptography;
using GoldenThread.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Plans;

/// <summary>Keeps the bytes of files under their hash, once however often they come.</summary>
public static class FileKeeping
{
    /// <summary>Keeps a file; it is there for good when the session saves.</summary>
    /// <param name="db">A session.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>SHA-256 of the bytes, in lower-case hexadecimal.</returns>
    public static async Task<string> Keep(GoldenThreadDb db, byte[] bytes, CancellationToken cancellation = default)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await using var command = db.Command(
            "insert into stored_file (sha256, bytes, length) values ($1, $2, $3) on conflict do nothing", sha256, bytes, bytes.LongLength);
        await command.ExecuteNonQueryAsync(cancellation);
        return sha256;
    }

    /// <summary>The bytes of an attachment; null where the person may not see it.</summary>
    /// <param name="db">A session.</param>
    /// <param name="attachment">The attachment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task<byte[]?> Read(GoldenThreadDb db, AttachmentId attachment, CancellationToken cancellation = default) =>
        (from a in db.Attachments
         join f in db.StoredFiles on a.Sha256 equals f.Sha256
         where a.Id == attachment && a.Scan != ScanResult.Infected
         select f.Bytes).SingleOrDefaultAsync(cancellation)!;
}
