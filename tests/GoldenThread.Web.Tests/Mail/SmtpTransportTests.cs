using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using GoldenThread.Storage.Mail;
using GoldenThread.Work.Mail;
using MimeKit;

namespace GoldenThread.Web.Tests.Mail;

/// <summary>Letters go out over real SMTP conversations, with a server of another make: encrypted, signed in, several over one connection.</summary>
public sealed class SmtpTransportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Letters_go_encrypted_and_signed_in_over_one_connection(bool fromTheStart)
    {
        await using var server = new MailServer(fromTheStart);
        using var transport = server.Transport(fromTheStart, "plans", "a long password");

        var letter = Letter("Two actions – overdue\r\nBcc: everybody@example.org", "Dear Zoë,\n\n.a line that begins with a dot\n\n- first, see https://plans.example/a?b=1&c=2.\n- second\n");
        await transport.Send(letter, TestContext.Current.CancellationToken);
        await transport.Send(Letter("Another", "Words"), TestContext.Current.CancellationToken);
        await transport.Rest(TestContext.Current.CancellationToken);

        server.Sessions.ShouldBe(1);
        server.Senders.ShouldBe(["plans@northmere.example", "plans@northmere.example"]);
        server.Letters.Count.ShouldBe(2);
        var arrived = server.Letters[0];
        arrived.MessageId.ShouldBe($"{letter.Id:N}@northmere.example", "it is the letter's own, whatever the attempt");
        arrived.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
        arrived.Bcc.ShouldBeEmpty("a line end in a subject begins no header");
        arrived.To.ToString().ShouldContain("lead@northmere.example");
        arrived.TextBody.ShouldNotBeNull().ReplaceLineEndings("\n").TrimEnd().ShouldBe("Dear Zoë,\n\n.a line that begins with a dot\n\n- first, see https://plans.example/a?b=1&c=2.\n- second");
        arrived.HtmlBody.ShouldNotBeNull().ShouldContain("<ul><li>first, see <a href=\"https://plans.example/a?b=1&amp;c=2\">");
        arrived.HtmlBody.ShouldNotContain("<script");
    }

    [Fact]
    public async Task Nothing_is_said_in_the_clear_to_a_server_that_offers_no_encryption()
    {
        var post = new PostOffice { Offers = "PLAIN" };
        using var server = new OneConversation(post.Serve);
        using var transport = new SmtpTransport(new MailSettings { Host = "127.0.0.1", Port = server.Port, From = "plans@northmere.example", User = "plans", Password = "a long password" });

        (await Refused(transport, Letter("A subject", "Words"))).IsForGood.ShouldBeFalse();

        post.Commands.ShouldNotContain(command => command.StartsWith("AUTH", StringComparison.Ordinal) || command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        await using var server = new MailServer(isSecure: true);
        using var transport = new SmtpTransport(new MailSettings { Host = "127.0.0.1", Port = server.Port, ImplicitTls = true, From = "plans@northmere.example" });

        (await Refused(transport, Letter("A subject", "Words"))).Message.ShouldContain("certificate");
        server.Letters.ShouldBeEmpty();
    }

    // Who revokes certificates may be out of reach; who vouches for nothing may not.
    [Theory]
    [InlineData(SslPolicyErrors.None, X509ChainStatusFlags.NoError, true)]
    [InlineData(SslPolicyErrors.RemoteCertificateChainErrors, X509ChainStatusFlags.RevocationStatusUnknown, true)]
    [InlineData(SslPolicyErrors.RemoteCertificateChainErrors, X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation, true)]
    [InlineData(SslPolicyErrors.RemoteCertificateChainErrors, X509ChainStatusFlags.Revoked, false)]
    [InlineData(SslPolicyErrors.RemoteCertificateChainErrors, X509ChainStatusFlags.UntrustedRoot, false)]
    [InlineData(SslPolicyErrors.RemoteCertificateChainErrors, X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.RevocationStatusUnknown, false)]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateChainErrors, X509ChainStatusFlags.RevocationStatusUnknown, false)]
    [InlineData(SslPolicyErrors.RemoteCertificateNotAvailable, X509ChainStatusFlags.NoError, false)]
    public void A_list_of_revoked_certificates_that_cannot_be_reached_holds_no_letter_up(SslPolicyErrors errors, X509ChainStatusFlags flags, bool vouched) =>
        SmtpTransport.Vouched(errors, flags == X509ChainStatusFlags.NoError ? [] : [new X509ChainStatus { Status = flags }]).ShouldBe(vouched);

    [Fact]
    public async Task A_wrong_password_is_tried_again_later()
    {
        await using var server = new MailServer(isSecure: true);
        using var transport = server.Transport(true, "plans", "another password");

        (await Refused(transport, Letter("A subject", "Words"))).IsForGood.ShouldBeFalse();
        server.Letters.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("unknown@northmere.example", true, "550")]
    [InlineData("busy@northmere.example", false, "450")]
    public async Task The_status_says_whether_it_is_for_good_and_the_next_letter_goes_out_all_the_same(string to, bool forGood, string status)
    {
        await using var server = new MailServer(isSecure: true);
        using var transport = server.Transport(true, "plans", "a long password");

        var refused = await Refused(transport, Letter("A subject", "Words", to));
        await transport.Send(Letter("Another", "Words"), TestContext.Current.CancellationToken);

        refused.IsForGood.ShouldBe(forGood);
        refused.Message.ShouldStartWith(status);
        server.Letters.ShouldHaveSingleItem().Subject.ShouldBe("Another");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure_that_can_be_tried_again()
    {
        int port;
        using (var gone = new OneConversation(_ => Task.CompletedTask)) port = gone.Port;
        using var transport = new SmtpTransport(new MailSettings { Host = "127.0.0.1", Port = port, Encrypted = false, From = "plans@northmere.example" });

        (await Refused(transport, Letter("A subject", "Words"))).IsForGood.ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, "grant_type=client_credentials")]
    [InlineData("the-first-one", "grant_type=refresh_token")]
    public async Task A_token_is_fetched_once_and_shown_to_the_server(string? refresh, string asked)
    {
        using var endpoint = new TokenEndpoint();
        using var http = new HttpClient(endpoint, disposeHandler: false);
        var clock = new MovableClock();
        var tokens = new MailTokens(
            new MailOAuthSettings { TokenEndpoint = new Uri("https://login.example/token"), ClientId = "golden", ClientSecret = "s", Scope = "smtp", RefreshToken = refresh }, http, clock);
        var post = new PostOffice { Offers = "XOAUTH2" };
        using var server = new OneConversation(post.Serve);
        using var transport = new SmtpTransport(new MailSettings { Host = "127.0.0.1", Port = server.Port, Encrypted = false, From = "plans@northmere.example", User = "plans@northmere.example" }, tokens);

        await transport.Send(Letter("A subject", "Words"), TestContext.Current.CancellationToken);
        await transport.Rest(TestContext.Current.CancellationToken);

        endpoint.Asked.ShouldHaveSingleItem().ShouldContain(asked);
        var shown = post.Commands.Single(command => command.StartsWith("AUTH XOAUTH2 ", StringComparison.Ordinal))["AUTH XOAUTH2 ".Length..];
        System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(shown)).ShouldBe("user=plans@northmere.example\u0001auth=Bearer token-1\u0001\u0001");

        (await tokens.Get(TestContext.Current.CancellationToken)).ShouldBe("token-1", "it is good for an hour");
        clock.Advance(TimeSpan.FromMinutes(59));
        (await tokens.Get(TestContext.Current.CancellationToken)).ShouldBe("token-2");
        if (refresh is not null) endpoint.Asked[^1].ShouldContain("refresh_token=next-1", Case.Sensitive, "a refresh token that came back takes the place of the former");
    }

    private static Task<LetterNotSentException> Refused(SmtpTransport transport, OutboxMessage letter) =>
        Should.ThrowAsync<LetterNotSentException>(() => transport.Send(letter, TestContext.Current.CancellationToken));

    private static OutboxMessage Letter(string subject, string body, string to = "lead@northmere.example") => new()
    {
        Partnership = PartnershipId.New(),
        ToAddress = to,
        ToName = "Zoë Hale",
        Subject = subject,
        Body = body,
        CreatedAt = Now,
        DueAt = Now,
    };

    private sealed class TokenEndpoint : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            var number = Asked.Count;
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"access_token":"token-{{number}}","expires_in":3600,"refresh_token":"next-{{number}}"}""", System.Text.Encoding.UTF8, "application/json"),
            };
        }
    }
}
