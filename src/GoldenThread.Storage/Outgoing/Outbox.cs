using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Outgoing;

/// <summary>Mail that waits to be sent.</summary>
public static class Outbox
{
    /// <summary>Takes messages that are due, so that no other node takes the same ones until the session saves or ends.</summary>
    /// <param name="db">A session of the system for one partnership.</param>
    /// <param name="now">The moment, in UTC.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The messages, tracked: say <see cref="OutboxMessage.Sent"/> or <see cref="OutboxMessage.Failed"/>, then save.</returns>
    public static Task<List<OutboxMessage>> TakeDue(GoldenThreadDb db, DateTimeOffset now, int most = 20, CancellationToken cancellation = default) =>
        db.Outbox.FromSql(
            $"""
            select * from outbox_message
            where partnership_id = (select gt_partnership()) and sent_at is null and due_at <= {now}
            order by due_at, id limit {most} for update skip locked
            """).ToListAsync(cancellation);
}
