using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Mail;

/// <summary>Letters that wait, and those that went out.</summary>
internal sealed class MailMapping : IMapping
{
    public void Add(ModelBuilder model) => model.Entity<OutboxMessage>(e =>
    {
        e.ToTable("outbox_message").HasKey(m => m.Id);
        e.Property(m => m.Id).ValueGeneratedNever();
    });
}
