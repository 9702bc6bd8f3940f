using System.Security.Cryptography;

namespace GoldenThread.Storage.Backup;

/// <summary>Encrypts what is written to it. <see cref="Finish"/> writes the last chunk, without which nobody can read the whole.</summary>
internal sealed class EncryptingStream : Stream
{
    private readonly Stream to;
    private readonly BackupEncryption chunks;
    private readonly byte[] plain = new byte[BackupEncryption.Size];
    private readonly byte[] chunk = new byte[BackupEncryption.Size + BackupEncryption.Tag];
    private int filled;

    private EncryptingStream(Stream to, BackupEncryption chunks) => (this.to, this.chunks) = (to, chunks);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static async Task<EncryptingStream> Begin(Stream to, RSA forKey, CancellationToken cancellation) =>
        new(to, await BackupEncryption.Begin(to, forKey, cancellation));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            // A full chunk waits until it is known whether another follows: the last one is sealed as such.
            if (filled == plain.Length) await Seal(last: false, cancellationToken);
            var some = Math.Min(buffer.Length, plain.Length - filled);
            buffer[..some].CopyTo(plain.AsMemory(filled));
            filled += some;
            buffer = buffer[some..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public Task Finish(CancellationToken cancellation) => Seal(last: true, cancellation);

    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) chunks.Dispose();
        base.Dispose(disposing);
    }

    private async Task Seal(bool last, CancellationToken cancellation)
    {
        chunks.Encrypt(plain.AsSpan(0, filled), chunk, last);
        await to.WriteAsync(chunk.AsMemory(0, filled + BackupEncryption.Tag), cancellation);
        filled = 0;
    }
}
