using System.Net;
using System.Net.Sockets;

namespace GoldenThread.Web.Tests.App;

/// <summary>A server on this machine that takes one caller and says to it what a test wants.</summary>
internal sealed class OneConversation : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task talk;

    public OneConversation(Func<NetworkStream, Task> talk)
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        this.talk = Answer(talk);
    }

    public int Port { get; }

    /// <summary>Waits until it has said all, and fails where it could not.</summary>
    public Task Ended => talk.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    public void Dispose() => listener.Dispose();

    private async Task Answer(Func<NetworkStream, Task> conversation)
    {
        using var caller = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = caller.GetStream();
        await conversation(stream);
    }
}
