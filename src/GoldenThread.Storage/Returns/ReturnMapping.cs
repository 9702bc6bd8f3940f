using GoldenThread.Returns;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GoldenThread.Storage.Returns;

/// <summary>Returns of organisations, and reminders that went out.</summary>
internal sealed class ReturnMapping : IMapping
{
    public void Convert(ModelConfigurationBuilder model) =>
        model.Properties<ReminderRule>().HaveConversion<ReminderRuleConverter, ReminderRuleComparer>().HaveColumnType("jsonb");

    public void Add(ModelBuilder model)
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
        model.Entity<ReminderSent>(e => e.ToTable("reminder_sent").HasKey(r => new { r.Action, r.Organisation, r.Due, r.Step }));
    }
}
