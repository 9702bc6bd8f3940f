using System.Net.Mail;
using System.Text;
using GoldenThread.Storage.Mail;
using GoldenThread.Work.Mail;

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

        var letter = Letter("Two actions – overdue\r\nBcc: everybody@example.org", "Dear Zoë,\n\n.a line that begins with a dot\n");
        await Send(server.Port, letter);
        await server.Ended;

        post.MessageId.ShouldBe($"<{letter.Id:N}@northmere.example>", "it is the letter's own, whatever the attempt");

        post.Commands.ShouldContain("MAIL FROM:<plans@northmere.example>");
        post.Commands.Where(c => c.StartsWith("RCPT", StringComparison.Ordinal)).ShouldBe(["RCPT TO:<lead@northmere.example>"]);
        post.Headers.ShouldNotContain(line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase), "a line end in a subject begins no header");
        Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(post.Body))).ReplaceLineEndings("\n")
            .ShouldBe("Dear Zoë,\n\n.a line that begins with a dot\n");
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
        new SmtpTransport(new MailSettings { Host = "127.0.0.1", Port = port, Encrypted = false, From = "plans@northmere.example" })
            .Send(letter, TestContext.Current.CancellationToken);

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
}
