using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Mail;

/// <summary>Mail that waits to be sent.</summary>
public static class Outbox
{
    /// <summary>
    /// Takes the next message that is due and keeps that its sending began, before it begins: no other node takes it while the lease
    /// lasts, and one that takes it afterwards knows that it may have been sent.
    /// </summary>
    /// <param name="database">The database.</param>
    /// <param name="partnership">Whose mail.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="lease">How long sending it takes at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The message; null where none is due. Say with <see cref="Note"/> how it ended.</returns>
    public static async Task<OutboxMessage?> Take(
        Database database, PartnershipId partnership, DateTimeOffset now, TimeSpan lease, CancellationToken cancellation = default)
    {
        await using var db = await database.Open(Session.System(partnership), cancellation);
        var due = await db.Outbox.FromSql(
            $"""
            select * from outbox_message
            where partnership_id = (select gt_partnership()) and sent_at is null and due_at <= {now} and begun <= {OutboxMessage.MostBegun}
              and refused_at is null and (gathered_into is null or gathered_into = id)
              and not (is_reminder and exists (select from account a where a.partnership_id = outbox_message.partnership_id
                and a.normalized_email = upper(outbox_message.to_address) and a.gathers_reminders and a.ended_at is null))
            order by due_at, id limit 1 for update skip locked
            """).ToListAsync(cancellation);
        if (due is not [var message]) return null;
        message.Begin(now + lease);
        await db.Save(cancellation: cancellation);
        return message;
    }

    /// <summary>Keeps how the sending of a message ended.</summary>
    /// <param name="database">The database.</param>
    /// <param name="message">From <see cref="Take"/>.</param>
    /// <param name="fault">What went wrong; null where it was sent.</param>
    /// <param name="isForGood">True where its receiver's server refused it for good.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task Note(Database database, OutboxMessage message, string? fault, bool isForGood, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using var db = await database.Open(Session.System(message.Partnership), cancellation);
        if (await db.Outbox.SingleOrDefaultAsync(one => one.Id == message.Id, cancellation) is not { SentAt: null } kept) return;
        if (fault is null) kept.Sent(now);
        else if (isForGood) kept.Refused(fault, now);
        else kept.Failed(fault, now);
        await db.Save(cancellation: cancellation);
    }
}
