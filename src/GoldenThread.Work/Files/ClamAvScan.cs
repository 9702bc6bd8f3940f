using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using GoldenThread.Storage.Files;

namespace GoldenThread.Work.Files;

/// <summary>ClamAV's daemon, by its INSTREAM command over TCP.</summary>
internal sealed class ClamAvScan(string host, int port) : IVirusScan
{
    private const int Chunk = 64 * 1024;

    public async Task<ScanResult> Scan(byte[] file, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            return Read(await Ask(file, limit.Token));
        }
        catch (Exception fault) when (fault is SocketException or IOException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new ScanFailedException("The virus scanner is not responding, so the file was not uploaded. Try again in a few minutes.", fault);
        }
    }

    private async Task<string> Ask(byte[] file, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var length = new byte[4];
        for (var at = 0; at < file.Length; at += Chunk)
        {
            var size = Math.Min(Chunk, file.Length - at);
            BinaryPrimitives.WriteInt32BigEndian(length, size);
            await stream.WriteAsync(length, cancellation);
            await stream.WriteAsync(file.AsMemory(at, size), cancellation);
        }

        await stream.WriteAsync(new byte[4], cancellation);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return (await reader.ReadToEndAsync(cancellation)).TrimEnd('\0', '\n', '\r');
    }

    private static ScanResult Read(string answer) =>
        answer.EndsWith(" OK", StringComparison.Ordinal) ? ScanResult.Clean
        : answer.EndsWith(" FOUND", StringComparison.Ordinal) ? ScanResult.Infected
        : throw new ScanFailedException("The virus scanner could not check the file, so it was not uploaded.");
}
