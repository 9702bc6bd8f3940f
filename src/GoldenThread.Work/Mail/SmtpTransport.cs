using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using GoldenThread.Storage.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace GoldenThread.Work.Mail;

/// <summary>Sends by SMTP: all letters of a run over one connection, encrypted or not at all, with a password or a token.</summary>
internal sealed class SmtpTransport(MailSettings settings, MailTokens? tokens = null) : IMailTransport, IDisposable
{
    private SmtpClient? client;

    /// <summary>Looks at the server's certificate in place of the machine's own list; null but in tests.</summary>
    public RemoteCertificateValidationCallback? Trusts { get; init; }

    /// <summary>
    /// A certificate that the machine trusts. A list of revoked certificates that cannot be reached, as behind a firewall or with an authority of one's own, holds
    /// no letter up; a certificate that was revoked does.
    /// </summary>
    /// <param name="errors">What was found wrong with it.</param>
    /// <param name="chain">What was found wrong with those who vouch for it.</param>
    internal static bool Vouched(SslPolicyErrors errors, IReadOnlyCollection<X509ChainStatus> chain) =>
        errors == SslPolicyErrors.None
        || (errors == SslPolicyErrors.RemoteCertificateChainErrors && chain.Count > 0 && chain.All(s => (s.Status & ~(X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation)) == X509ChainStatusFlags.NoError));

    public async Task Send(OutboxMessage message, CancellationToken cancellation)
    {
        var letter = Written(message);
        try
        {
            var open = await Connection(cancellation);
            await open.SendAsync(letter, MailboxAddress.Parse(settings.BouncesTo ?? settings.From), letter.To.Mailboxes, cancellation);
        }
        catch (SmtpCommandException refused)
        {
            // The receiver's server says for good, by a status of 5 about the receiver or the letter, or only for now; what it says of us may be mended.
            var forGood = refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted && (int)refused.StatusCode >= 500;
            throw new LetterNotSentException($"{(int)refused.StatusCode} {refused.Message}", forGood, refused);
        }
        catch (AuthenticationException refused)
        {
            tokens?.Forget();
            Drop();
            throw new LetterNotSentException("The mail server does not take our name and password or token", isForGood: false, refused);
        }
        catch (NotSupportedException refused)
        {
            Drop();
            throw new LetterNotSentException("The mail server offers no encryption (STARTTLS), or no way of signing in that is set up here", isForGood: false, refused);
        }
        catch (Exception away) when (away is ProtocolException or SslHandshakeException or IOException or SocketException or CommandException or ServiceNotConnectedException)
        {
            Drop();
            throw new LetterNotSentException(away is SslHandshakeException ? "The mail server's certificate is not one that this machine trusts" : away.Message, isForGood: false, away);
        }
        catch
        {
            Drop();
            throw;
        }
    }

    public async Task Rest(CancellationToken cancellation)
    {
        try
        {
            if (client is { IsConnected: true }) await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception away) when (away is ProtocolException or IOException or SocketException or OperationCanceledException or CommandException)
        {
            // Everything was sent: how the goodbye ends is of no importance.
        }

        Drop();
    }

    public void Dispose() => Drop();

    private MimeMessage Written(OutboxMessage message)
    {
        try
        {
            return LetterForm.Of(message, settings.From);
        }
        catch (ParseException wrong)
        {
            throw new LetterNotSentException("This is not an email address", isForGood: true, wrong);
        }
    }

    // A server may have ended the connection since the last letter: a word tells, and a letter that failed half-way would not be known to have failed.
    private async Task<SmtpClient> Connection(CancellationToken cancellation)
    {
        if (client is { IsConnected: true } there)
        {
            try
            {
                await there.NoOpAsync(cancellation);
                return there;
            }
            catch (Exception gone) when (gone is ProtocolException or IOException or SocketException or CommandException or ServiceNotConnectedException)
            {
                Drop();
            }
        }

        client?.Dispose();
        client = new SmtpClient { Timeout = 20_000 };
        client.ServerCertificateValidationCallback = Trusts ?? ((_, _, chain, errors) => Vouched(errors, chain?.ChainStatus ?? []));
        var security = !settings.Encrypted ? SecureSocketOptions.None : settings.IsTlsFromTheStart ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await client.ConnectAsync(settings.Host!, settings.Port, security, cancellation);
        if (tokens is not null) await client.AuthenticateAsync(new SaslMechanismOAuth2(settings.User ?? settings.From, await tokens.Get(cancellation)), cancellation);
        else if (settings.User is not null) await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancellation);
        return client;
    }

    private void Drop()
    {
        client?.Dispose();
        client = null;
    }
}
