using System.Net.Mail;
using GoldenThread.Storage;
using GoldenThread.Storage.Outgoing;
using GoldenThread.Web.Jobs;

namespace GoldenThread.Web.Mail;

/// <summary>
/// Sends the mail that is due, one letter a transaction: a letter that went out is never sent again because of the next one.
/// What the server refuses is tried again later and later; the outbox page says so.
/// </summary>
internal sealed class MailDelivery(Database database, IMailTransport transport, MailSettings settings, ILogger<MailDelivery> log) : IRecurringWork
{
    private const int MostAtOnce = 200;

    public static string Name => "mail";

    public static TimeSpan Every => TimeSpan.FromSeconds(20);

    public async Task Run(DateTimeOffset now, CancellationToken cancellation)
    {
        if (!settings.IsSent) return;
        foreach (var partnership in await Partnerships.All(database, cancellation))
        {
            for (var sent = 0; sent < MostAtOnce; sent++)
            {
                if (!await SendOne(partnership.Id, now, cancellation)) break;
            }
        }
    }

    private async Task<bool> SendOne(PartnershipId partnership, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await database.Open(Session.System(partnership), cancellation);
        if (await Outbox.TakeDue(db, now, most: 1, cancellation) is not [var message]) return false;
        try
        {
            await transport.Send(message, cancellation);
            message.Sent(now);
        }
        catch (Exception refused) when (refused is SmtpException or FormatException or IOException)
        {
            // The address is in the message, so the log gets the kind of failure alone.
            log.LogWarning("A letter was not sent: {Kind}", refused.GetType().Name);
            message.Failed(refused.Message, now);
        }
        await db.Save(cancellation: cancellation);
        return true;
    }
}
