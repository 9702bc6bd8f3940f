using GoldenThread.Recurrence;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Mapping;

/// <summary>What was decided on recommendations that look alike.</summary>
internal static class RecurrenceMapping
{
    public static void Add(ModelBuilder model) => model.Entity<RecurrenceVerdict>(e =>
    {
        e.ToTable("recurrence_verdict").HasKey(v => new { v.One, v.Other });
        e.Property(v => v.Version).IsRowVersion();
    });
}
