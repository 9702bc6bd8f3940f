using System.Diagnostics;
using System.Globalization;
using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Testing;
using GoldenThread.Work.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace GoldenThread.Web.Tests.Mail;

/// <summary>A node of its own process, killed after the mail server has its letter and before it could write so down.</summary>
public sealed class KilledNodeTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_letter_of_a_node_that_was_killed_goes_out_once_more_at_most_and_under_the_same_number()
    {
        var partnership = await database.AddPartnership();
        var now = DateTimeOffset.UtcNow;
        await using (var db = await database.Database.Open(Session.System(partnership.Id)))
        {
            db.Outbox.Add(
                new OutboxMessage
                {
                    Partnership = partnership.Id,
                    ToAddress = "lead@northmere.example",
                    Subject = "A subject",
                    Body = "Words",
                    CreatedAt = now,
                    DueAt = now
                });
            await db.Save(cancellation: TestContext.Current.CancellationToken);
        }

        Process? node = null;
        var first = new PostOffice
        {
            Instead = async () =>
            {
                node!.Kill();
                await node.WaitForExitAsync();
            },
        };
        using (var server = new OneConversation(first.Serve))
        {
            node = Start(server.Port);
            await server.Ended;
            node.Dispose();
        }

        await Deliver(now.AddMinutes(1), port: 1);
        (await Letter(partnership.Id)).ShouldSatisfyAllConditions(
            letter => letter.Begun.ShouldBe(1),
            letter => letter.Attempts.ShouldBe(0, "another node leaves it alone while the lease lasts"));

        var second = new PostOffice();
        using (var server = new OneConversation(second.Serve))
        {
            await Deliver(DateTimeOffset.UtcNow.AddMinutes(1) + DeliverMail.Lease, server.Port);
            await server.Ended;
        }

        first.MessageId.ShouldNotBeNull();
        second.MessageId.ShouldBe(first.MessageId);
        (await Letter(partnership.Id)).SentAt.ShouldNotBeNull();
        // Nobody listens any more: a third attempt would be a failure that is written down.
        await Deliver(DateTimeOffset.UtcNow.AddDays(1), port: 1);
        (await Letter(partnership.Id)).LastError.ShouldBeNull();
    }

    private Process Start(int port)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "GoldenThread.Web.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        (string Name, string Value)[] settings =
        [
            ("ConnectionStrings__GoldenThread", database.ApplicationConnectionString), ("GoldenThread__KeyFile", TestDatabase.KeyFile),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("ASPNETCORE_CONTENTROOT", AppContext.BaseDirectory),
            ("Mail__Host", "127.0.0.1"), ("Mail__Port", port.ToString(CultureInfo.InvariantCulture)), ("Mail__Encrypted", "false"),
            ("Mail__From", "plans@northmere.example"),
        ];
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var node = Process.Start(start)!;
        node.OutputDataReceived += (_, _) => { };
        node.ErrorDataReceived += (_, _) => { };
        node.BeginOutputReadLine();
        node.BeginErrorReadLine();
        return node;
    }

    private Task Deliver(DateTimeOffset now, int port)
    {
        var settings = new MailSettings { Host = "127.0.0.1", Port = port, Encrypted = false, From = "plans@northmere.example" };
        return new DeliverMail(database.Database, new SmtpTransport(settings), settings, NullLogger<DeliverMail>.Instance)
            .Run(now, TestContext.Current.CancellationToken);
    }

    private async Task<OutboxMessage> Letter(PartnershipId partnership)
    {
        await using var db = await database.Database.Open(Session.System(partnership));
        return await db.Outbox.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
    }
}
