using System.Net.Mail;
using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Testing;
using GoldenThread.Work.Mail;
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
    public async Task No_connection_is_held_while_a_letter_is_sent()
    {
        var partnership = await database.AddPartnership();
        await Write(partnership.Id, "lead@example.org");
        var post = new Post { Meanwhile = async () => (await database.AsOwner("select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'")).ShouldBe(0L) };

        await Deliver(post, Now);

        post.Sent.ShouldBe(["lead@example.org"]);
    }

    [Fact]
    public async Task A_letter_whose_sending_nobody_saw_end_is_sent_once_more_and_then_set_aside()
    {
        var partnership = await database.AddPartnership();
        await Write(partnership.Id, "lead@example.org");
        var post = new Post { Meanwhile = () => throw new NodeDied() };

        await Should.ThrowAsync<NodeDied>(() => Deliver(post, Now));
        await Deliver(post, Now.AddMinutes(1));
        post.Sent.ShouldBe(["lead@example.org"], "it belongs to the node that died until its lease is over");
        await Should.ThrowAsync<NodeDied>(() => Deliver(post, Now.AddMinutes(1) + DeliverMail.Lease));
        await Deliver(post, Now.AddDays(1));

        post.Sent.ShouldBe(["lead@example.org", "lead@example.org"]);
        post.Ids.Distinct().Count().ShouldBe(1);
        await using var db = await database.Database.Open(Session.System(partnership.Id));
        (await db.Outbox.SingleAsync(TestContext.Current.CancellationToken)).IsSetAside(Now.AddDays(1)).ShouldBeTrue();
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
        new DeliverMail(database.Database, post, settings ?? new MailSettings { Host = "mail.example.org" }, NullLogger<DeliverMail>.Instance)
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

        public List<Guid> Ids { get; } = [];

        public string? Refuses { get; set; }

        public Func<Task>? Meanwhile { get; init; }

        public async Task Send(OutboxMessage message, CancellationToken cancellation)
        {
            if (message.ToAddress == Refuses) throw new SmtpException(SmtpStatusCode.MailboxUnavailable);
            Sent.Add(message.ToAddress);
            Ids.Add(message.Id);
            if (Meanwhile is not null) await Meanwhile();
        }
    }

    private sealed class NodeDied : Exception;
}
