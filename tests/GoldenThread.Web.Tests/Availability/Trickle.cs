using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GoldenThread.Web.Tests.Availability;

/// <summary>Somebody who says that a body comes, and lets it drip; or who asks, and does not take the answer.</summary>
internal sealed class Trickle : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };

    private Trickle()
    {
    }

    public static Task<Trickle> To(Uri site, string path, string? cookie = null, int length = 10_000) => Begin(site,
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\na=");

    public static Task<Trickle> Ask(Uri site, string path, string cookie) => Begin(site, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n");

    /// <summary>Sends one more byte; who has been let go sends none.</summary>
    public async Task Drip()
    {
        try
        {
            await socket.SendAsync("x"u8.ToArray(), TestContext.Current.CancellationToken);
        }
        catch (SocketException)
        {
            // The server ended the conversation, which is its right.
        }
    }

    /// <summary>The first line of the answer; empty where none came in time.</summary>
    public async Task<string> FirstLine(TimeSpan? within = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(within ?? TimeSpan.FromSeconds(10));
        var bytes = new byte[200];
        try
        {
            return Encoding.ASCII.GetString(bytes, 0, await socket.ReceiveAsync(bytes, patience.Token)).Split('\r')[0];
        }
        catch (OperationCanceledException)
        {
            return "";
        }
    }

    public void Dispose() => socket.Dispose();

    private static async Task<Trickle> Begin(Uri site, string words)
    {
        var made = new Trickle();
        await made.socket.ConnectAsync(IPAddress.Loopback, site.Port, TestContext.Current.CancellationToken);
        await made.socket.SendAsync(Encoding.ASCII.GetBytes(words), TestContext.Current.CancellationToken);
        return made;
    }
}
