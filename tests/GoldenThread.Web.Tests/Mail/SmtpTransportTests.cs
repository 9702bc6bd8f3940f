using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using GoldenThread.Storage.Outgoing;
using GoldenThread.Web.Mail;

namespace GoldenThread.Web.Tests.Mail;

/// <summary>A letter goes out over a real SMTP conversation, with a server that the test is.</summary>
public sealed class SmtpTransportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_letter_arrives_as_it_was_written()
    {
        var post = new PostOffice();
        using var server = new OneConversation(post.Serve);

        await Send(server.Port, Letter("Two actions – overdue\r\nBcc: everybody@example.org", "Dear Zoë,\n\n.a line that begins with a dot\n"));
        await server.Ended;

        post.Commands.ShouldContain("MAIL FROM:<plans@northmere.example>");
        post.Commands.Where(c => c.StartsWith("RCPT", StringComparison.Ordinal)).ShouldBe(["RCPT TO:<lead@northmere.example>"]);
        post.Headers.ShouldNotContain(line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase), "a line end in a subject begins no header");
        Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(post.Body))).ReplaceLineEndings("\n").ShouldBe("Dear Zoë,\n\n.a line that begins with a dot\n");
    }

    [Fact]
    public async Task A_server_that_refuses_the_address_is_a_failure_that_can_be_tried_again()
    {
        using var server = new OneConversation(new PostOffice { Refuses = "RCPT" }.Serve);
        await Should.ThrowAsync<SmtpException>(() => Send(server.Port, Letter("A subject", "Words")));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure_that_can_be_tried_again()
    {
        int port;
        using (var gone = new OneConversation(_ => Task.CompletedTask)) port = gone.Port;
        await Should.ThrowAsync<SmtpException>(() => Send(port, Letter("A subject", "Words")));
    }

    private static Task Send(int port, OutboxMessage letter) =>
        new SmtpTransport(new MailSettings { Host = "127.0.0.1", Port = port, Encrypted = false, From = "plans@northmere.example" }).Send(letter, TestContext.Current.CancellationToken);

    private static OutboxMessage Letter(string subject, string body) => new()
    {
        Partnership = PartnershipId.New(),
        ToAddress = "lead@northmere.example",
        ToName = "Zoë Hale",
        Subject = subject,
        Body = body,
        CreatedAt = Now,
        DueAt = Now,
    };

    /// <summary>As much of RFC 5321 as one letter needs.</summary>
    private sealed class PostOffice
    {
        public string? Refuses { get; init; }

        public List<string> Commands { get; } = [];

        public List<string> Headers { get; } = [];

        public List<string> Body { get; } = [];

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

                await writer.WriteLineAsync(command == "DATA" ? "354 go on" : "250 ok");
                if (command != "DATA") continue;
                await Take(reader);
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
}
