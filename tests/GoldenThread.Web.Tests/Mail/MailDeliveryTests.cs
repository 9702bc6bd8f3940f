using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
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
    public async Task What_is_refused_for_good_is_not_tried_again_until_somebody_says_so()
    {
        var partnership = await database.AddPartnership();
        await Write(partnership.Id, "gone@example.org");
        var post = new Post { RefusesForGood = "gone@example.org" };

        await Deliver(post, Now);
        post.RefusesForGood = null;
        await Deliver(post, Now.AddDays(1));
        post.Sent.ShouldBeEmpty();
        post.Rests.ShouldBe(2, "the connection is ended when nothing is left");

        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            var letter = await db.Outbox.SingleAsync(TestContext.Current.CancellationToken);
            letter.LastError.ShouldBe("550 5.1.1 no such box");
            letter.IsForSomebody(Now).ShouldBeTrue();
            letter.SendAgain(Now.AddDays(1));
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        await Deliver(post, Now.AddDays(1));
        post.Sent.ShouldBe(["gone@example.org"]);
    }

    [Fact]
    public async Task Whoever_wishes_gets_the_reminders_of_a_day_as_one_letter()
    {
        var partnership = await database.AddPartnership();
        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            db.Accounts.Add(new Account
            {
                Partnership = partnership.Id,
                Role = Role.Reader,
                FullName = "Maya Ellis",
                UserName = "Maya@example.org",
                Email = "Maya@example.org",
                NormalizedEmail = "MAYA@EXAMPLE.ORG",
                NormalizedUserName = "MAYA@EXAMPLE.ORG",
                GathersReminders = true,
            });
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        var post = new Post();
        await Write(partnership.Id, "maya@example.org", reminder: true);
        await Write(partnership.Id, "maya@example.org", reminder: true);
        await Write(partnership.Id, "maya@example.org");
        await Write(partnership.Id, "other@example.org", reminder: true);

        await Deliver(post, Now);
        post.Sent.ShouldBe(["maya@example.org", "other@example.org"], "what is no reminder, and whoever did not wish it, do not wait");
        await Deliver(post, Now + GatherReminders.Waits);
        post.Sent.Count.ShouldBe(3);
        post.Bodies[^1].ShouldContain("A SUBJECT\n\nWords\n\nA SUBJECT");

        await Write(partnership.Id, "maya@example.org", reminder: true);
        await Deliver(post, Now.AddHours(3));
        post.Sent.Count.ShouldBe(3, "the day has had its letter");
        await Deliver(post, Now.AddDays(1));
        post.Sent.Count.ShouldBe(4);
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

    private async Task Write(PartnershipId partnership, string to, bool reminder = false)
    {
        await using var db = await database.Database.Open(Session.System(partnership));
        db.Outbox.Add(new OutboxMessage { Partnership = partnership, ToAddress = to, Subject = "A subject", Body = "Words", CreatedAt = Now, DueAt = Now, IsReminder = reminder });
        await db.Save(cancellation: TestContext.Current.CancellationToken);
    }

    private sealed class Post : IMailTransport
    {
        public List<string> Sent { get; } = [];

        public List<Guid> Ids { get; } = [];

        public List<string> Bodies { get; } = [];

        public string? Refuses { get; set; }

        public string? RefusesForGood { get; set; }

        public int Rests { get; private set; }

        public Func<Task>? Meanwhile { get; init; }

        public Task Rest(CancellationToken cancellation)
        {
            Rests++;
            return Task.CompletedTask;
        }

        public async Task Send(OutboxMessage message, CancellationToken cancellation)
        {
            if (message.ToAddress == Refuses) throw new LetterNotSentException("450 4.2.1 mailbox busy", isForGood: false);
            if (message.ToAddress == RefusesForGood) throw new LetterNotSentException("550 5.1.1 no such box", isForGood: true);
            Sent.Add(message.ToAddress);
            Ids.Add(message.Id);
            Bodies.Add(message.Body);
            if (Meanwhile is not null) await Meanwhile();
        }
    }

    private sealed class NodeDied : Exception;
}
