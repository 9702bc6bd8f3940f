using System.Net.Mail;
using GoldenThread.Storage.Mail;

namespace GoldenThread.Work.Mail;

/// <summary>The way out of the house for mail.</summary>
internal interface IMailTransport
{
    /// <exception cref="SmtpException">The server did not take it.</exception>
    Task Send(OutboxMessage message, CancellationToken cancellation);
}
