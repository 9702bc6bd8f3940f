using System.Net.Sockets;
using System.Text;

namespace GoldenThread.Web.Tests.Mail;

/// <summary>As much of RFC 5321 as one letter needs.</summary>
internal sealed class PostOffice
{
    public string? Refuses { get; init; }

    /// <summary>What happens when a letter has arrived; then the conversation ends without an answer.</summary>
    public Func<Task>? Instead { get; init; }

    /// <summary>The one way of signing in that it offers; null for none.</summary>
    public string? Offers { get; init; }

    public List<string> Commands { get; } = [];

    public List<string> Headers { get; } = [];

    public List<string> Body { get; } = [];

    public string? MessageId =>
        Headers.SingleOrDefault(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))?["Message-ID:".Length..].Trim();

    public async Task Serve(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        await using var writer = new StreamWriter(stream, Encoding.ASCII, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 post office");
        while (await reader.ReadLineAsync() is { } command)
        {
            Commands.Add(command);
            if (command == "QUIT") return;
            if (Refuses is not null && command.StartsWith(Refuses, StringComparison.Ordinal))
            {
                await writer.WriteLineAsync("550 no such box");
                continue;
            }

            if (Offers is not null && command.StartsWith("EHLO", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync($"250-post office\r\n250 AUTH {Offers}");
                continue;
            }

            if (command.StartsWith("AUTH", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync("235 welcome");
                continue;
            }

            await writer.WriteLineAsync(command == "DATA" ? "354 go on" : "250 ok");
            if (command != "DATA") continue;
            await Take(reader);
            if (Instead is not null)
            {
                await Instead();
                return;
            }

            await writer.WriteLineAsync("250 taken");
        }
    }

    private async Task Take(StreamReader reader)
    {
        var lines = Headers;
        while (await reader.ReadLineAsync() is { } line and not ".")
        {
            if (line.Length == 0 && lines == Headers) lines = Body;
            else lines.Add(line);
        }
    }
}
