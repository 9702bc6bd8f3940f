using GoldenThread.Storage.Mail;

namespace GoldenThread.Work.Mail;

/// <summary>The way out of the house for mail.</summary>
internal interface IMailTransport
{
    /// <summary>Sends a letter; the connection stays open for the next one.</summary>
    /// <exception cref="LetterNotSentException">The server did not take it, or could not be asked.</exception>
    Task Send(OutboxMessage message, CancellationToken cancellation);

    /// <summary>There is no further letter for now: the connection is ended.</summary>
    Task Rest(CancellationToken cancellation);
}
