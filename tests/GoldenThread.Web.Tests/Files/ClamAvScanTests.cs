using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using GoldenThread.Storage.Files;
using GoldenThread.Work.Files;

namespace GoldenThread.Web.Tests.Files;

/// <summary>The scanner is asked as clamd's manual says (INSTREAM), by a stand-in that speaks it.</summary>
public sealed class ClamAvScanTests
{
    [Fact]
    public async Task A_file_reaches_the_scanner_whole_and_clean_ones_are_taken()
    {
        var file = Enumerable.Range(0, 200_000).Select(n => (byte)n).ToArray();
        byte[] received = [];
        using var daemon = new OneConversation(async stream =>
        {
            received = await Received(stream);
            await stream.WriteAsync("stream: OK\0"u8.ToArray(), TestContext.Current.CancellationToken);
        });

        (await Scan(daemon.Port, file)).ShouldBe(ScanResult.Clean);

        await daemon.Ended;
        received.ShouldBe(file);
    }

    [Fact]
    public async Task A_virus_is_said()
    {
        using var daemon = new OneConversation(async stream =>
        {
            await Received(stream);
            await stream.WriteAsync("stream: Win.Test.EICAR_HDB-1 FOUND\0"u8.ToArray(), TestContext.Current.CancellationToken);
        });
        (await Scan(daemon.Port, [1, 2, 3])).ShouldBe(ScanResult.Infected);
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR\0")]
    [InlineData("")]
    public async Task What_was_not_looked_at_is_not_taken(string answer)
    {
        using var daemon = new OneConversation(async stream =>
        {
            await Received(stream);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), TestContext.Current.CancellationToken);
        });
        await Should.ThrowAsync<ScanFailedException>(() => Scan(daemon.Port, [1]));
    }

    [Fact]
    public async Task A_scanner_that_does_not_answer_lets_nothing_in()
    {
        int port;
        using (var gone = new OneConversation(_ => Task.CompletedTask)) port = gone.Port;
        (await Should.ThrowAsync<ScanFailedException>(() => Scan(port, [1]))).Message.ShouldContain("is not responding");
    }

    private static Task<ScanResult> Scan(int port, byte[] file) => new ClamAvScan("127.0.0.1", port).Scan(file, TestContext.Current.CancellationToken);

    private static async Task<byte[]> Received(NetworkStream stream)
    {
        var command = new byte[10];
        await stream.ReadExactlyAsync(command, TestContext.Current.CancellationToken);
        Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");
        using var file = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, TestContext.Current.CancellationToken);
            var size = BinaryPrimitives.ReadInt32BigEndian(length);
            if (size == 0) return file.ToArray();
            var chunk = new byte[size];
            await stream.ReadExactlyAsync(chunk, TestContext.Current.CancellationToken);
            file.Write(chunk);
        }
    }
}
