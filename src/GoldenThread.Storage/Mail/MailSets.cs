using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Mail;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class MailSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Mail.</summary>
        public DbSet<OutboxMessage> Outbox => db.Set<OutboxMessage>();
    }
}
