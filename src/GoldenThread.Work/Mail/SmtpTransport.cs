using System.Net;
using System.Net.Mail;
using System.Text;
using GoldenThread.Storage.Mail;

namespace GoldenThread.Work.Mail;

/// <summary>Sends by SMTP.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    public async Task Send(OutboxMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Encrypted, Timeout = 20_000 };
        if (settings.User is not null) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var mail = new MailMessage(new MailAddress(settings.From, "Golden Thread"), new MailAddress(message.ToAddress, message.ToName))
        {
            // A line end in a subject would begin another header.
            Subject = message.Subject.ReplaceLineEndings(" "),
            Body = message.Body,
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
        };
        // The same at every attempt, so that a system which has the letter already can tell.
        mail.Headers.Add("Message-ID", $"<{message.Id:N}@{mail.From!.Host}>");
        await client.SendMailAsync(mail, cancellation);
    }
}
