using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GoldenThread.Work.Mail;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace GoldenThread.Web.Tests.Mail;

/// <summary>A mail server on this machine that takes letters over TLS alone, from whoever knows its password.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource ends = new();
    private readonly X509Certificate2 certificate = Certificate();
    private readonly Task runs;

    public MailServer(bool isSecure)
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        var options = new SmtpServerOptionsBuilder().ServerName("localhost")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).Certificate(certificate).IsSecure(isSecure).AuthenticationRequired())
            .Build();
        var services = new ServiceProvider();
        services.Add(new Box(this));
        services.Add(new Addresses(this));
        services.Add((IUserAuthenticator)new Password());
        var server = new SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, _) => Sessions++;
        runs = server.StartAsync(ends.Token);
    }

    public int Port { get; }

    public int Sessions { get; private set; }

    public List<MimeMessage> Letters { get; } = [];

    public List<string> Senders { get; } = [];

    /// <summary>A way to it that trusts its certificate.</summary>
    public SmtpTransport Transport(bool fromTheStart, string user, string password) =>
        new(new MailSettings { Host = "127.0.0.1", Port = Port, ImplicitTls = fromTheStart, User = user, Password = password, From = "plans@northmere.example" })
        {
            Trusts = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString(),
        };

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        try
        {
            await runs;
        }
        catch (OperationCanceledException)
        {
            // It was told to end.
        }

        ends.Dispose();
        certificate.Dispose();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private sealed class Box(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var bytes = new MemoryStream(buffer.ToArray());
            server.Letters.Add(await MimeMessage.LoadAsync(bytes, cancellationToken));
            return SmtpResponse.Ok;
        }
    }

    private sealed class Addresses(MailServer server) : MailboxFilter
    {
        public override Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken)
        {
            server.Senders.Add($"{from.User}@{from.Host}");
            return Task.FromResult(true);
        }

        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => to.User switch
        {
            "unknown" => throw new SmtpResponseException(new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "5.1.1 no such box")),
            "busy" => throw new SmtpResponseException(new SmtpResponse((SmtpReplyCode)450, "4.2.1 busy")),
            _ => Task.FromResult(true),
        };
    }

    private sealed class Password : UserAuthenticator
    {
        public override Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) =>
            Task.FromResult(user == "plans" && password == "a long password");
    }
}
