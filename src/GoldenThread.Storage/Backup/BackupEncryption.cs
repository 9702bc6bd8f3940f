using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GoldenThread.Storage.Backup;

/// <summary>The encryption of a backup: AES-256-GCM chunk by chunk, under a key of its own that is encrypted with RSA-OAEP.</summary>
/// <remarks>
/// After the STREAM construction that age uses: a chunk's nonce is its number and whether it is the last, so that none can be changed, left out, repeated,
/// moved or cut off. The header is bound in by deriving the payload's key from it.
/// </remarks>
internal sealed class BackupEncryption : IDisposable
{
    /// <summary>Plain bytes of every chunk but the last.</summary>
    public const int Size = 1 << 20;

    /// <summary>Bytes that a chunk is longer for being sealed.</summary>
    public const int Tag = 16;

    /// <summary>How an encrypted backup begins.</summary>
    public static readonly byte[] Magic = Encoding.ASCII.GetBytes("golden-thread-backup 1 RSA-OAEP-SHA256 AES-256-GCM\n");

    private readonly AesGcm cipher;
    private readonly byte[] nonce = new byte[12];
    private ulong number;

    private BackupEncryption(byte[] fileKey, byte[] header)
    {
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, 32, salt: SHA256.HashData(header), info: "backup payload"u8.ToArray());
        cipher = new AesGcm(key, Tag);
    }

    /// <summary>Writes the header for a public key.</summary>
    public static async Task<BackupEncryption> Begin(Stream to, RSA forKey, CancellationToken cancellation)
    {
        var fileKey = RandomNumberGenerator.GetBytes(32);
        var wrapped = forKey.Encrypt(fileKey, RSAEncryptionPadding.OaepSHA256);
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)wrapped.Length);
        byte[] header = [.. Magic, .. length, .. wrapped];
        await to.WriteAsync(header, cancellation);
        return new BackupEncryption(fileKey, header);
    }

    /// <summary>Reads the header, of which <see cref="Magic"/> was read already.</summary>
    /// <exception cref="BackupException">It was made for another key, or is damaged.</exception>
    public static async Task<BackupEncryption> Read(Stream from, RSA withKey, CancellationToken cancellation)
    {
        var length = new byte[2];
        await from.ReadExactlyAsync(length, cancellation);
        var wrapped = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        await from.ReadExactlyAsync(wrapped, cancellation);
        try
        {
            return new BackupEncryption(withKey.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA256), [.. Magic, .. length, .. wrapped]);
        }
        catch (CryptographicException fault)
        {
            throw new BackupException("The backup was encrypted for another key, or its beginning is damaged.", fault);
        }
    }

    public void Encrypt(ReadOnlySpan<byte> plain, Span<byte> to, bool last) =>
        cipher.Encrypt(Next(last), plain, to[..plain.Length], to.Slice(plain.Length, Tag));

    /// <exception cref="BackupException">It is not what was written.</exception>
    public void Decrypt(ReadOnlySpan<byte> chunk, Span<byte> to, bool last)
    {
        try
        {
            cipher.Decrypt(Next(last), chunk[..^Tag], chunk[^Tag..], to[..(chunk.Length - Tag)]);
        }
        catch (AuthenticationTagMismatchException fault)
        {
            throw new BackupException("The backup is damaged, incomplete or was changed. Its contents do not pass the encryption check.", fault);
        }
    }

    public void Dispose() => cipher.Dispose();

    private byte[] Next(bool last)
    {
        BinaryPrimitives.WriteUInt64BigEndian(nonce.AsSpan(3), number++);
        nonce[^1] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}
