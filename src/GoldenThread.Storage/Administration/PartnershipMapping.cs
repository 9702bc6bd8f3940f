using GoldenThread.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Administration;

/// <summary>Partnerships with their settings.</summary>
internal sealed class PartnershipMapping : IMapping
{
    public void Add(ModelBuilder model) => model.Entity<Partnership>(e =>
    {
        e.ToTable("partnership").HasKey(p => p.Id);
        e.Property(p => p.Id).HasColumnName("partnership_id").ValueGeneratedNever();
        e.Property(p => p.Version).IsRowVersion();
    });
}
