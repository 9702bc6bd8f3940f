using System.Security.Cryptography;

namespace GoldenThread.Storage.Backup;

/// <summary>Gives out what <see cref="EncryptingStream"/> took, a checked chunk at a time.</summary>
internal sealed class DecryptingStream : Stream
{
    private readonly Stream from;
    private readonly BackupEncryption chunks;
    private readonly byte[] plain = new byte[BackupEncryption.Size];

    // One byte more than a chunk: whether another follows tells the last one.
    private readonly byte[] ahead = new byte[BackupEncryption.Size + BackupEncryption.Tag + 1];
    private int read;
    private int given;
    private int filled;
    private bool ended;

    private DecryptingStream(Stream from, BackupEncryption chunks) => (this.from, this.chunks) = (from, chunks);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static async Task<DecryptingStream> Begin(Stream from, RSA withKey, CancellationToken cancellation) =>
        new(from, await BackupEncryption.Read(from, withKey, cancellation));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (given == filled && !ended) await Next(cancellationToken);
        var some = Math.Min(buffer.Length, filled - given);
        plain.AsMemory(given, some).CopyTo(buffer);
        given += some;
        return some;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) chunks.Dispose();
        base.Dispose(disposing);
    }

    private async Task Next(CancellationToken cancellation)
    {
        read += await from.ReadAtLeastAsync(ahead.AsMemory(read), ahead.Length - read, throwOnEndOfStream: false, cancellation);
        ended = read < ahead.Length;
        var chunk = ended ? read : read - 1;
        if (chunk < BackupEncryption.Tag) throw new BackupException("The backup is incomplete.");
        chunks.Decrypt(ahead.AsSpan(0, chunk), plain, last: ended);
        (given, filled) = (0, chunk - BackupEncryption.Tag);
        ahead[0] = ahead[^1];
        read = ended ? 0 : 1;
    }
}
