using System.Diagnostics;
using GoldenThread.Storage;
using GoldenThread.Storage.Mail;
using GoldenThread.Work.Administration;
using Microsoft.Extensions.Logging;

namespace GoldenThread.Work.Mail;

/// <summary>
/// Sends the mail that is due. That the sending of a letter begins is kept before it begins, and how it ended afterwards; no connection is
/// held meanwhile. A node that dies in between leaves a letter of which nobody knows: it is sent once more, with the same Message-ID, and
/// never a third time by itself. What the server refuses for now is tried again later and later, what it refuses for good is not; the outbox page says so.
/// </summary>
internal sealed class DeliverMail(Database database, IMailTransport transport, MailSettings settings, ILogger<DeliverMail> log)
{
    private const int MostAtOnce = 200;

    // A server that says nothing for this long is taken not to have taken the letter.
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(60);

    /// <summary>How long a letter belongs to the node that began to send it; longer than any attempt, and than writing down how it ended.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Sends what is due, of every partnership.</summary>
    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        if (!settings.IsSent) return;
        var since = Stopwatch.GetTimestamp();
        try
        {
            await SendAll(now, since, cancellation);
        }
        finally
        {
            await transport.Rest(cancellation);
        }
    }

    private async Task SendAll(DateTimeOffset now, long since, CancellationToken cancellation)
    {
        foreach (var partnership in await Partnerships.All(database, cancellation))
        {
            await using (var db = await database.Open(Session.System(partnership.Id), cancellation))
                await new GatherReminders(db).Run(partnership.Id, now, cancellation);
            for (var sent = 0; sent < MostAtOnce; sent++)
            {
                if (!await SendOne(partnership.Id, now + Stopwatch.GetElapsedTime(since), cancellation)) break;
            }
        }
    }

    private async Task<bool> SendOne(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await Outbox.Take(database, partnership, now, Lease, cancellation) is not { } message) return false;
        if (message.Begun > 1) log.LogWarning("A letter is sent once more, because a server stopped while it was sent: {Letter}", message.Id);
        var (fault, isForGood) = await Fault(message, cancellation);
        await Note(message, fault, isForGood, now);
        return true;
    }

    private async Task<(string? Words, bool IsForGood)> Fault(OutboxMessage message, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestAttempt);
        try
        {
            await transport.Send(message, limit.Token);
            return (null, false);
        }
        catch (LetterNotSentException refused)
        {
            // The address is in the message, so the log gets the kind of failure alone.
            log.LogWarning("A letter was not sent: {Kind}", refused.IsForGood ? "refused for good" : refused.InnerException?.GetType().Name ?? "no token");
            return (refused.Message.Beginning(Longest.Line), refused.IsForGood);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning("A letter was not sent: {Kind}", "no answer in time");
            return ("The mail server did not answer in time", false);
        }
    }

    // It has gone out, whatever the database does now: while the lease lasts there is time to say so.
    private async Task Note(OutboxMessage message, string? fault, bool isForGood, DateTimeOffset now)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause *= 2)
        {
            try
            {
                await Outbox.Note(database, message, fault, isForGood, now, CancellationToken.None);
                return;
            }
            catch (Exception away) when (Troubles.Of(away) is not null && pause < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(pause, CancellationToken.None);
            }
        }
    }
}
