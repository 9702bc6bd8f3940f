using GoldenThread.Publications;
using GoldenThread.Returns;
using GoldenThread.Storage.Files;
using GoldenThread.Storage.Outgoing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GoldenThread.Storage.Mapping;

/// <summary>Returns of organisations, publications, mail and reminders.</summary>
internal static class ReturnMapping
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<OrganisationReturn>(e =>
        {
            e.ToTable("organisation_return").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.Property(r => r.Version).IsRowVersion();
            e.Property(r => r.Attachments).HasField("attachments").UsePropertyAccessMode(PropertyAccessMode.Field).HasConversion(
                list => list.Select(a => a.Value).ToArray(),
                values => values.Select(v => new AttachmentId(v)).ToList(),
                new ValueComparer<IReadOnlyList<AttachmentId>>(
                    (a, b) => (a == null && b == null) || (a != null && b != null && a.SequenceEqual(b)), list => list.Count, list => list.ToList()));
        });
        model.Entity<Publication>(e =>
        {
            e.ToTable("publication").HasKey(p => p.Id);
            e.Property(p => p.Id).ValueGeneratedNever();
            e.Property(p => p.Version).IsRowVersion();
        });
        model.Entity<PublicationFile>(e => e.ToTable("publication_file").HasKey(f => new { f.PublicationId, f.Format }));
        model.Entity<OutboxMessage>(e =>
        {
            e.ToTable("outbox_message").HasKey(m => m.Id);
            e.Property(m => m.Id).ValueGeneratedNever();
        });
        model.Entity<ReminderSent>(e => e.ToTable("reminder_sent").HasKey(r => new { r.Action, r.Organisation, r.Due, r.Step }));
    }
}
