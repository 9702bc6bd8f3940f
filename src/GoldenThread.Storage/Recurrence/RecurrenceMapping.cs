using GoldenThread.Recurrence;
using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Recurrence;

/// <summary>What was decided on recommendations that look alike.</summary>
internal sealed class RecurrenceMapping : IMapping
{
    public void Add(ModelBuilder model) => model.Entity<RecurrenceVerdict>(e =>
    {
        e.ToTable("recurrence_verdict").HasKey(v => new { v.One, v.Other });
        e.Property(v => v.Version).IsRowVersion();
    });
}
