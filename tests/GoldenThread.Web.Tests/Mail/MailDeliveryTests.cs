using System.Net.Mail;
using GoldenThread.Storage;
using GoldenThread.Storage.Outgoing;
using GoldenThread.Testing;
using GoldenThread.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace GoldenThread.Web.Tests.Mail;

public sealed class MailDeliveryTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_letter_is_sent_once_and_one_that_is_refused_is_tried_again_later()
    {
        var partnership = await database.AddPartnership();
        await Write(partnership.Id, "good@example.org");
        await Write(partnership.Id, "refused@example.org");
        var post = new Post { Refuses = "refused@example.org" };

        await Deliver(post, Now);
        await Deliver(post, Now.AddSeconds(30));
        post.Sent.ShouldBe(["good@example.org"]);

        post.Refuses = null;
        await Deliver(post, Now.AddMinutes(2));
        post.Sent.ShouldBe(["good@example.org", "refused@example.org"]);
        await using var db = await database.Database.Open(Session.System(partnership.Id));
        (await db.Outbox.Where(one => one.SentAt == null).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await db.Outbox.SingleAsync(one => one.ToAddress == "refused@example.org", TestContext.Current.CancellationToken)).Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_tried()
    {
        var partnership = await database.AddPartnership();
        await Write(partnership.Id, "waiting@example.org");
        var post = new Post();

        await Deliver(post, Now, new MailSettings());

        post.Sent.ShouldBeEmpty();
    }

    private Task Deliver(Post post, DateTimeOffset now, MailSettings? settings = null) =>
        new MailDelivery(database.Database, post, settings ?? new MailSettings { Host = "mail.example.org" }, NullLogger<MailDelivery>.Instance)
            .Run(now, TestContext.Current.CancellationToken);

    private async Task Write(PartnershipId partnership, string to)
    {
        await using var db = await database.Database.Open(Session.System(partnership));
        db.Outbox.Add(new OutboxMessage { Partnership = partnership, ToAddress = to, Subject = "A subject", Body = "Words", CreatedAt = Now, DueAt = Now });
        await db.Save(cancellation: TestContext.Current.CancellationToken);
    }

    private sealed class Post : IMailTransport
    {
        public List<string> Sent { get; } = [];

        public string? Refuses { get; set; }

        public Task Send(OutboxMessage message, CancellationToken cancellation)
        {
            if (message.ToAddress == Refuses) throw new SmtpException(SmtpStatusCode.MailboxUnavailable);
            Sent.Add(message.ToAddress);
            return Task.CompletedTask;
        }
    }
}
